'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { decideQuote } from './actions';

type QuoteFormProps = {
  comment: { id: string; revision: number };
  move: 'approve' | 'withdraw';
  label: string;
  pending: string;
};

/** The one step of a comment in or out of the quotes; what became of it stands below. */
export function QuoteForm({ comment, move, label, pending }: QuoteFormProps) {
  const [outcome, action, isPending] = useActionState(decideQuote, null);
  return (
    <div className="flex flex-col items-start gap-2">
      <form action={action}>
        <input type="hidden" name="id" value={comment.id} />
        <input type="hidden" name="revision" value={comment.revision} />
        <Button type="submit" size="sm" name="move" value={move} disabled={isPending}>
          {isPending ? pending : label}
        </Button>
      </form>
      {outcome && !isPending && <Notice tone={outcome.tone}>{outcome.text}</Notice>}
    </div>
  );
}
