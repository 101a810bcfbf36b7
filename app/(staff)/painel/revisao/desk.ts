import type { ReviewItem } from '@/lib/review/load-items';
import { draftOf, draftOfSent, toDecision, type Decision, type Draft } from './draft';
import { bringBack, count, countUnsent, type Desk, type NewOp, type Step, type Trouble } from './desk-state';
import { settle } from './settle';

/** The selection if there is one, else the comment that is open. */
const chosenOf = ({ items, selected, currentId }: Desk) =>
  items.filter(({ id }) => (selected.length > 0 ? selected.includes(id) : id === currentId));

/** How the desk looks after a step; nothing waits for the server. */
export function step(desk: Desk, action: Step): Desk {
  switch (action.type) {
    case 'open':
      return { ...desk, currentId: action.id };
    case 'move':
      return move(desk, action.by);
    case 'edit':
      return edit(desk, [action.id], () => action.change);
    case 'choose':
      return edit(desk, idsOf(chosenOf(desk)), () => ({ category: action.category }));
    case 'flag':
      return edit(desk, idsOf(chosenOf(desk)), ({ isFlagged }) => ({ isFlagged: !isFlagged }));
    case 'select':
      return select(desk);
    case 'confirm':
      return confirm(desk);
    case 'skip':
      return skip(desk);
    case 'undo':
      return undo(desk);
    case 'sent':
      return settle(desk, action);
    case 'arrived':
      return arrive(desk, action);
    case 'lost':
      return remove(
        desk,
        action.ids.filter((id) => !desk.drafts[id]),
      );
    case 'kept':
      return sendKept(desk, action.ops);
    case 'yield':
      return remove(desk, [action.id]);
    case 'insist':
      return insist(desk, action.id);
  }
}

const idsOf = (items: ReviewItem[]) => items.map(({ id }) => id);

function move(desk: Desk, by: 1 | -1): Desk {
  const at = desk.items.findIndex(({ id }) => id === desk.currentId);
  const next = desk.items[Math.min(desk.items.length - 1, Math.max(0, at + by))];
  return { ...desk, currentId: next?.id ?? null, said: null };
}

function edit(desk: Desk, ids: string[], change: (draft: Draft) => Partial<Draft>): Desk {
  const changed = desk.items
    .filter(({ id }) => ids.includes(id))
    .map((item) => {
      const draft = draftOf(desk, item);
      return [item.id, { ...draft, ...change(draft) }] as const;
    });
  return { ...desk, drafts: { ...desk.drafts, ...Object.fromEntries(changed) }, said: null };
}

function select(desk: Desk): Desk {
  const { selected, currentId } = desk;
  if (!currentId) return desk;
  const others = selected.filter((id) => id !== currentId);
  return { ...desk, selected: others.length < selected.length ? others : [...selected, currentId] };
}

/** Takes comments off the list; the one after what was open is open then. */
function remove(desk: Desk, ids: string[]): Desk {
  const gone = new Set(ids);
  const without = <T>(record: Record<string, T>) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => !gone.has(id)));
  const at = desk.items.findIndex(({ id }) => id === desk.currentId);
  const items = desk.items.filter(({ id }) => !gone.has(id));
  const after = desk.items.slice(Math.max(0, at)).find(({ id }) => !gone.has(id));
  return {
    ...desk,
    items,
    currentId: (after ?? items.at(-1))?.id ?? null,
    selected: desk.selected.filter((id) => !gone.has(id)),
    drafts: without(desk.drafts),
    troubles: without(desk.troubles),
  };
}

function send(desk: Desk, ops: NewOp[]): Desk {
  const keyed = ops.map((op, i) => ({ ...op, key: desk.nextKey + i }));
  const sent = ops.flatMap((op) => (op.type === 'undo' ? [] : [{ type: op.type, id: op.id }]));
  return {
    ...desk,
    outbox: [...desk.outbox, ...keyed],
    done: [...desk.done, ...sent.map(({ id }) => id)],
    past: [...desk.past, ...sent],
    nextKey: desk.nextKey + ops.length,
  };
}

function confirm(desk: Desk): Desk {
  // What is in trouble waits for its own answer.
  const chosen = chosenOf(desk).filter(({ id }) => isOpen(desk.troubles[id]));
  if (chosen.length === 0) return desk;
  if (chosen.some((item) => draftOf(desk, item).category === null))
    return { ...desk, said: { key: 'needsCategory' } };
  const ops = chosen.map((item) => toConfirm(desk, item));
  const next = send(remove(desk, idsOf(chosen)), ops);
  const said = { key: 'saved' as const, count: chosen.length };
  return { ...next, said, progress: count(next.progress, chosen.length) };
}

/** A refused decision may be mended and confirmed again. */
const isOpen = (trouble: Trouble | undefined) => !trouble || trouble.kind === 'refused';

function toConfirm(desk: Desk, item: ReviewItem): NewOp {
  const draft = draftOf(desk, item);
  return { type: 'confirm', id: item.id, item, draft, decision: toDecision(item, draft) };
}

function skip(desk: Desk): Desk {
  const chosen = chosenOf(desk);
  if (chosen.length === 0) return desk;
  const ops = chosen.map((item): NewOp => ({ type: 'skip', id: item.id, item }));
  return { ...send(remove(desk, idsOf(chosen)), ops), said: { key: 'skipped', count: chosen.length } };
}

/** The last step comes back from the outbox if it has not been under way yet, else from the server. */
function undo(desk: Desk): Desk {
  const past = desk.past.slice(0, -1);
  const last = desk.outbox.length > 1 ? desk.outbox.at(-1) : undefined;
  if (!last || last.type === 'undo' || !last.item)
    return send({ ...desk, past }, [{ type: 'undo', target: desk.past.at(-1) ?? null }]);
  const back = bringBack({ ...desk, past, outbox: desk.outbox.slice(0, -1) }, last.item);
  if (last.type === 'skip') return { ...back, said: { key: 'undone' } };
  const drafts = { ...back.drafts, [last.id]: draftOfSent(back, last.item, last) };
  return { ...back, drafts, said: { key: 'undone' }, progress: count(back.progress, -1) };
}

/** Today's count stays the desk's own: the server's may be older than what was sent since. */
function arrive(desk: Desk, { items, progress }: Extract<Step, { type: 'arrived' }>): Desk {
  const known = new Set([...idsOf(desk.items), ...desk.done]);
  const all = [...desk.items, ...items.filter(({ id }) => !known.has(id))];
  return {
    ...desk,
    items: all,
    isDry: items.length === 0,
    currentId: desk.currentId ?? all[0]?.id ?? null,
    progress: { ...count(progress, countUnsent(desk.outbox)), today: desk.progress.today },
  };
}

function sendKept(desk: Desk, ops: { id: string; decision: Decision }[]): Desk {
  const itemOf = (id: string) => desk.items.find((item) => item.id === id) ?? null;
  const confirms = ops.map(({ id, decision }): NewOp => ({
    type: 'confirm',
    id,
    item: itemOf(id),
    draft: null,
    decision,
  }));
  const ids = ops.map(({ id }) => id);
  const rest = remove(desk, ids);
  return send({ ...rest, progress: count(rest.progress, ids.length) }, confirms);
}

/** The person's word against what the comment has become, which they have seen. */
function insist(desk: Desk, id: string): Desk {
  const trouble = desk.troubles[id];
  const item = desk.items.find((each) => each.id === id);
  if (trouble?.kind !== 'conflict' || !trouble.now || !item) return desk;
  const draft = draftOf(desk, item);
  const decision = { ...toDecision(item, draft), versao: trouble.now.revision };
  const op: NewOp = { type: 'confirm', id, item: trouble.now, draft, decision };
  const next = send(remove(desk, [id]), [op]);
  return { ...next, said: { key: 'saved', count: 1 }, progress: count(next.progress, 1) };
}
