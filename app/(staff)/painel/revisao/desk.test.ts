import { describe, expect, it } from 'vitest';
import type { ReviewItem } from '@/lib/review/load-items';
import { step } from './desk';
import { openDesk, type Desk, type Step } from './desk-state';
import { draftOf, toDecision } from './draft';

function item(id: string, extra: Partial<ReviewItem> = {}): ReviewItem {
  return {
    ...{
      id,
      revision: 3,
      text: id,
      author: null,
      source: 'x',
      track: null,
      artist: 'Banda',
      release: 'Disco',
    },
    ...{ occurredAt: '', receivedAt: '', category: 'critica', confidence: 0.5, margin: 0.1, reason: null },
    ...{ reviewed: false, machine: null, reading: { category: null, terms: [] }, history: [] },
    tags: [{ code: 'feat_letra', explanation: '' }],
    ...extra,
  };
}
const progress = { today: 4, waiting: 20, isMore: false };
const open = (...ids: string[]) =>
  openDesk(
    ids.map((id) => item(id)),
    progress,
    null,
  );
const after = (desk: Desk, ...steps: Step[]) => steps.reduce(step, desk);
const idsOf = (desk: Desk) => desk.items.map(({ id }) => id);
const sent = (key: number, answer: Extract<Step, { type: 'sent' }>['answer']): Step => ({
  ...{ type: 'sent', key, answer },
});

describe('confirming', () => {
  it('opens the next at once, and keeps the decision to be sent', () => {
    const desk = after(open('a', 'b', 'c'), { type: 'move', by: 1 }, { type: 'confirm' });
    expect([idsOf(desk), desk.currentId]).toEqual([['a', 'c'], 'c']);
    expect(desk.outbox).toMatchObject([
      { type: 'confirm', id: 'b', decision: { versao: 3, categoria: 'critica' } },
    ]);
    expect(desk.progress).toMatchObject({ today: 5, waiting: 19 });
  });

  it('confirms all that are selected, each with its own decision', () => {
    const desk = after(
      open('a', 'b', 'c'),
      ...[{ type: 'select' } as const, { type: 'move', by: 1 } as const, { type: 'select' } as const],
      ...[{ type: 'edit', id: 'b', change: { category: 'spam' } } as const, { type: 'confirm' } as const],
    );
    expect(desk.outbox.map((op) => op.type === 'confirm' && [op.id, op.decision.categoria])).toEqual([
      ['a', 'critica'],
      ['b', 'spam'],
    ]);
    expect([idsOf(desk), desk.selected]).toEqual([['c'], []]);
  });

  it('asks for a category where nobody has said one', () => {
    const desk = after(openDesk([item('a', { category: null })], progress, null), { type: 'confirm' });
    expect(desk).toMatchObject({ said: { key: 'needsCategory' }, outbox: [] });
  });

  it('sends nothing that was not edited', () => {
    const one = item('a');
    const draft = draftOf({ drafts: {} }, one);
    expect(toDecision(one, draft)).toEqual({ versao: 3, categoria: 'critica', segunda_opiniao: false });
    expect(toDecision(one, { ...draft, artist: ' ', tags: [], note: ' oi ' })).toMatchObject({
      ...{ artista: null, album: 'Disco', tags_funcionalidades: [], nota: 'oi' },
    });
  });
});

describe('a decision that was not written', () => {
  const now = item('a', { revision: 4, category: 'spam', reviewed: true });
  const steps: Step[] = [
    { type: 'choose', category: 'elogio' },
    { type: 'confirm' },
    sent(1, { kind: 'conflict', why: 'stale', now }),
  ];

  it('comes back with what the person had said, and waits for their choice', () => {
    const desk = after(open('a', 'b'), ...steps, { type: 'confirm' });
    expect(desk).toMatchObject({
      currentId: 'a',
      drafts: { a: { category: 'elogio' } },
      outbox: [],
      progress,
    });
    expect(desk.troubles.a).toMatchObject({ why: 'stale', now: { category: 'spam' } });
  });

  it('is sent again about what the comment is now, or given up', () => {
    const insisted = after(open('a', 'b'), ...steps, { type: 'insist', id: 'a' });
    expect(insisted.outbox).toMatchObject([{ decision: { versao: 4, categoria: 'elogio' } }]);
    expect(insisted.troubles).toEqual({});
    expect(idsOf(after(open('a', 'b'), ...steps, { type: 'yield', id: 'a' }))).toEqual(['b']);
  });
});

describe('what an earlier visit could not send', () => {
  const decision = { versao: 3, categoria: 'spam' as const, segunda_opiniao: false };
  const kept: Step = { type: 'kept', ops: [{ id: 'a', decision }] };

  it('goes first', () => {
    expect(after(open('a', 'b', 'c'), kept, { type: 'confirm' })).toMatchObject({
      items: [{ id: 'c' }],
      outbox: [{ id: 'a', decision }, { id: 'b' }],
      progress: { today: 6, waiting: 18 },
    });
  });

  it('counts once, whether it had reached the server or not: the answer tells', () => {
    const desk = after(open('b', 'c'), kept, { type: 'confirm' });
    expect(desk.progress.today).toBe(6);
    expect(after(desk, sent(1, { kind: 'saved', today: 4 })).progress.today).toBe(5);
    expect(after(desk, sent(1, { kind: 'saved', today: 5 })).progress.today).toBe(6);
  });

  it('comes back with its category when it is refused or taken back', () => {
    const refused = after(open('b'), kept, sent(1, { kind: 'conflict', why: 'stale', now: item('a') }));
    expect(refused).toMatchObject({ currentId: 'a', drafts: { a: { category: 'spam' } }, progress });
    const undone = after(open('b', 'a'), { type: 'confirm' }, kept, { type: 'undo' });
    expect(undone).toMatchObject({ currentId: 'a', drafts: { a: { category: 'spam' } } });
  });
});

describe('undo', () => {
  it('takes back what has not been under way, in its order, with the edits', () => {
    const desk = after(
      open('a', 'b', 'c'),
      ...[
        { type: 'confirm' } as const,
        { type: 'choose', category: 'spam' } as const,
        { type: 'confirm' } as const,
      ],
      { type: 'undo' },
    );
    expect(desk).toMatchObject({ currentId: 'b', drafts: { b: { category: 'spam' } } });
    expect(desk.outbox.map(({ type }) => type)).toEqual(['confirm']);
  });

  it('asks the server for what may have reached it, and shows what comes back', () => {
    const asked = after(open('a', 'b'), { type: 'confirm' }, { type: 'undo' });
    expect(asked.outbox.map(({ type }) => type)).toEqual(['confirm', 'undo']);
    const undone = after(
      asked,
      sent(1, { kind: 'saved', today: 5 }),
      sent(2, { kind: 'undone', item: item('a') }),
    );
    expect(undone).toMatchObject({ currentId: 'a', outbox: [], progress });
    const refused = after(
      asked,
      sent(1, { kind: 'saved', today: 5 }),
      sent(2, { kind: 'refused', why: 'stale' }),
    );
    expect(refused).toMatchObject({ said: { key: 'notUndone.stale' }, outbox: [] });
  });

  it('names what it takes back: a decision that was not written takes its undo with it', () => {
    const asked = after(open('a', 'b'), { type: 'confirm' }, { type: 'undo' });
    expect(asked.outbox.at(-1)).toMatchObject({ type: 'undo', target: { type: 'confirm', id: 'a' } });
    const taken = after(asked, sent(1, { kind: 'conflict', why: 'taken', now: item('a') }));
    expect(taken).toMatchObject({ outbox: [], past: [], troubles: { a: { why: 'taken' } } });
  });

  it('takes back the steps in their order, however far they are', () => {
    const steps: Step[] = [
      { type: 'confirm' },
      sent(1, { kind: 'saved', today: 5 }),
      { type: 'skip' },
      { type: 'undo' },
      { type: 'undo' },
      { type: 'undo' },
    ];
    const targets = after(open('a', 'b', 'c'), ...steps).outbox.map((op) => op.type === 'undo' && op.target);
    expect(targets).toEqual([false, { type: 'skip', id: 'b' }, { type: 'confirm', id: 'a' }, null]);
  });

  it('brings back what was skipped, and counts no review less', () => {
    const skipped = after(open('a', 'b'), { type: 'skip' }, { type: 'undo' }, sent(1, null));
    const back = after(skipped, sent(2, { kind: 'undone', item: item('a') }));
    expect(back).toMatchObject({ currentId: 'a', progress, said: { key: 'undone' } });
    expect(after(skipped, sent(2, { kind: 'refused', why: 'taken' })).said).toEqual({
      key: 'notUndone.taken',
    });
  });
});

describe('what arrives', () => {
  it('is not what is on its way to the server or there already', () => {
    const desk = after(open('a', 'b'), { type: 'confirm' });
    const items = ['a', 'b', 'c'].map((id) => item(id));
    const arrived: Step = { type: 'arrived', items, progress };
    expect(idsOf(after(desk, arrived))).toEqual(['b', 'c']);
    const late = after(desk, sent(1, { kind: 'saved', today: 5 }), arrived);
    expect(idsOf(late)).toEqual(['b', 'c']);
    expect(late.progress.today).toBe(5);
  });

  it('is opened where nothing was', () => {
    expect(after(open(), { type: 'arrived', items: [item('a')], progress }).currentId).toBe('a');
  });

  it('is let go when it is lost, but for what the person has edited', () => {
    const edited: Step = { type: 'edit', id: 'b', change: { note: 'oi' } };
    expect(idsOf(after(open('a', 'b'), edited, { type: 'lost', ids: ['a', 'b'] }))).toEqual(['b']);
  });
});
