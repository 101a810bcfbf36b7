import type { Category } from '@/lib/text/categories';
import type { Progress } from '@/lib/review/get-progress';
import type { ReviewItem } from '@/lib/review/load-items';
import type { ConfirmAnswer, UndoAnswer } from './actions';
import type { Decision, Draft } from './draft';

/** What still has to reach the server, in its order; `item` is absent for one kept from an earlier visit. */
export type Op = { key: number } & (
  | { type: 'confirm'; id: string; item: ReviewItem | null; draft: Draft | null; decision: Decision }
  | { type: 'skip'; id: string; item: ReviewItem }
  | { type: 'undo'; target: Done | null }
);
/** What an undo takes back; null for what was done before this page. */
export type Done = { type: 'confirm' | 'skip'; id: string };
export type NewOp = Op extends infer Each ? (Each extends Op ? Omit<Each, 'key'> : never) : never;

/** `unreachable`: it may have been undone or not. */
export type UndoRefusal = Extract<UndoAnswer, { kind: 'refused' }> | { kind: 'refused'; why: 'unreachable' };
export type Answer = ConfirmAnswer | UndoAnswer | UndoRefusal;
export type Trouble = Exclude<ConfirmAnswer, { kind: 'saved' }>;
type Said =
  | { key: 'saved'; count: number }
  | { key: 'skipped'; count: number }
  | { key: 'undone' }
  | { key: 'needsCategory' }
  | { key: `notUndone.${UndoRefusal['why']}` };

export type Desk = {
  items: ReviewItem[];
  drafts: Record<string, Draft>;
  troubles: Record<string, Trouble>;
  currentId: string | null;
  selected: string[];
  outbox: Op[];
  /** What was decided here: a page of the queue that was read before does not bring it back. */
  done: string[];
  /** What was done here and can be taken back, in its order. */
  past: Done[];
  nextKey: number;
  /** Nothing came when more was asked for. */
  isDry: boolean;
  progress: Progress;
  said: Said | null;
};

export type Step =
  | { type: 'open'; id: string }
  | { type: 'move'; by: 1 | -1 }
  | { type: 'edit'; id: string; change: Partial<Draft> }
  | { type: 'choose'; category: Category }
  | { type: 'flag' }
  | { type: 'select' }
  | { type: 'confirm' }
  | { type: 'skip' }
  | { type: 'undo' }
  | { type: 'sent'; key: number; answer: Answer | null }
  | { type: 'arrived'; items: ReviewItem[]; progress: Progress }
  | { type: 'lost'; ids: string[] }
  | { type: 'kept'; ops: { id: string; decision: Decision }[] }
  | { type: 'yield'; id: string }
  | { type: 'insist'; id: string };

export function openDesk(items: ReviewItem[], progress: Progress, wantedId: string | null): Desk {
  const currentId = items.find(({ id }) => id === wantedId)?.id ?? items[0]?.id ?? null;
  const nothing = {
    drafts: {},
    troubles: {},
    selected: [],
    outbox: [],
    done: [],
    past: [],
    nextKey: 1,
    said: null,
  };
  return { items, currentId, progress, isDry: items.length === 0, ...nothing };
}

export const currentOf = (desk: Desk) => desk.items.find(({ id }) => id === desk.currentId) ?? null;

export function bringBack(desk: Desk, item: ReviewItem): Desk {
  const others = desk.items.filter(({ id }) => id !== item.id);
  const done = desk.done.filter((id) => id !== item.id);
  return { ...desk, items: [item, ...others], done, currentId: item.id };
}

export function count(progress: Progress, done: number): Progress {
  const { today, waiting, isMore } = progress;
  return {
    today: Math.max(0, today + done),
    waiting: isMore ? waiting : Math.max(0, waiting - done),
    isMore,
  };
}

/** How many decisions the server has not answered yet. */
export const countUnsent = (outbox: Op[]) => outbox.filter(({ type }) => type === 'confirm').length;
