import { draftOfSent } from './draft';
import {
  bringBack,
  count,
  countUnsent,
  type Answer,
  type Desk,
  type Done,
  type Op,
  type Step,
  type Trouble,
  type UndoRefusal,
} from './desk-state';
import type { Progress } from '@/lib/review/get-progress';

/** How the desk looks once the server has answered what was sent. */
export function settle(desk: Desk, { key, answer }: Extract<Step, { type: 'sent' }>): Desk {
  const op = desk.outbox.find((each) => each.key === key);
  const rest = { ...desk, outbox: desk.outbox.filter((each) => each.key !== key) };
  if (!op || !answer) return rest;
  if (answer.kind === 'saved') return { ...rest, progress: recount(rest, answer.today) };
  if (op.type === 'undo') return settleUndo(rest, { answer, target: op.target });
  if (op.type !== 'confirm' || answer.kind === 'undone') return rest;
  return settleTrouble(rest, op, answer);
}

/** The server's count and what is still to reach it: a decision kept from an earlier visit may have been in both. */
function recount({ progress, outbox }: Desk, today: number): Progress {
  return { ...progress, today: today + countUnsent(outbox) };
}

function settleUndo(desk: Desk, { answer, target }: { answer: Answer; target: Done | null }): Desk {
  if (answer.kind === 'refused' && 'why' in answer)
    return { ...desk, said: { key: `notUndone.${answer.why}` } };
  if (answer.kind !== 'undone') return desk;
  const back = answer.item ? bringBack(desk, answer.item) : desk;
  const reviewed = target?.type === 'skip' ? 0 : 1;
  return { ...back, said: { key: 'undone' }, progress: count(back.progress, -reviewed) };
}

/** Nothing was done to the comment: nothing of it is to be undone. */
function forget(desk: Desk, id: string): Desk {
  return {
    ...desk,
    past: desk.past.filter((done) => done.id !== id),
    outbox: desk.outbox.filter((op) => op.type !== 'undo' || op.target?.id !== id),
  };
}

/** The comment comes back with what the person had said, and what it is now. */
function settleTrouble(
  desk: Desk,
  op: Extract<Op, { type: 'confirm' }>,
  answer: Trouble | UndoRefusal,
): Desk {
  if (answer.kind === 'refused' && 'why' in answer) return desk;
  const item = op.item ?? (answer.kind === 'conflict' ? answer.now : null);
  const progress = count(desk.progress, -1);
  const undecided = forget(desk, op.id);
  if (!item) return { ...undecided, progress };
  const back = bringBack(undecided, item);
  const draft = draftOfSent(back, item, op);
  return {
    ...back,
    progress,
    said: null,
    drafts: { ...back.drafts, [item.id]: draft },
    troubles: { ...back.troubles, [item.id]: answer },
  };
}
