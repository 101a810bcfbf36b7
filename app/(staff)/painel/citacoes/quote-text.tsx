import type { ReactNode } from 'react';
import { CommentText } from '@/components/comments/comment-text';

type QuoteTextProps = { text: string; artist: string | null; children: ReactNode };

/** What the public reads, or would, over what is to be known of it. */
export function QuoteText({ text, artist, children }: QuoteTextProps) {
  return (
    <div className="min-w-0">
      <blockquote className="text-lg leading-snug">
        <CommentText text={text} erased="" className="block" />
      </blockquote>
      <p className="mt-2 flex flex-wrap gap-x-3 gap-y-1 text-sm text-muted">
        {artist && <bdi className="max-w-full truncate">{artist}</bdi>}
        {children}
      </p>
    </div>
  );
}
