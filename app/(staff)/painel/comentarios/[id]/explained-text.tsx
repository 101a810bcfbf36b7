import type { Term } from '@/lib/learner/explain';
import { splitByTerms } from './split-by-terms';

/** What a listener wrote, isolated as in CommentText, with the words that weighed underlined. */
export function ExplainedText({ text, terms }: { text: string; terms: Term[] }) {
  return (
    <bdi dir="auto" className="block overflow-hidden whitespace-pre-wrap [overflow-wrap:anywhere]">
      {splitByTerms(text, terms).map((segment, index) =>
        segment.isMarked ? (
          <mark
            key={index}
            className="rounded-sm bg-accent/15 text-inherit underline decoration-accent decoration-2 underline-offset-4"
          >
            {segment.text}
          </mark>
        ) : (
          segment.text
        ),
      )}
    </bdi>
  );
}
