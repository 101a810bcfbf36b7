import { answerQuestion } from '@/lib/insights/answer-question';
import type { Stage } from '@/lib/insights/give-answer';
import type { WireAnswer } from '@/lib/insights/wire-question';
import { log } from '@/lib/log';

type Seen = { kind: 'stage'; stage: Stage } | { kind: 'answer'; answer: WireAnswer } | { kind: 'failure' };
type Listener = (seen: Seen) => void;
type Watch = { listeners: Set<Listener>; last: Seen | null };

const watches = new Map<string, Watch>();

/**
 * Tells how the answer to a question comes about; one answering serves all who watch it, and goes on when they leave.
 * Returns what ends the watching.
 */
export function watchAnswer(own: { id: string; askedBy: string }, listener: Listener): () => void {
  const watch = watches.get(own.id) ?? startWatch(own);
  watch.listeners.add(listener);
  if (watch.last) listener(watch.last);
  return () => {
    watch.listeners.delete(listener);
  };
}

function startWatch(own: { id: string; askedBy: string }): Watch {
  const watch: Watch = { listeners: new Set(), last: null };
  watches.set(own.id, watch);
  const tell = (seen: Seen) => {
    watch.last = seen;
    for (const listener of [...watch.listeners]) listener(seen);
  };
  void answerQuestion(own, { tell: (stage) => tell({ kind: 'stage', stage }) })
    .then(
      (answer) => tell({ kind: 'answer', answer }),
      (error: unknown) => {
        log.warn({ err: error, questionId: own.id }, 'a question could not be answered');
        tell({ kind: 'failure' });
      },
    )
    .finally(() => watches.delete(own.id));
  return watch;
}
