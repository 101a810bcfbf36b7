import { expect, it } from 'vitest';
import { whyNoUndo } from '@/lib/bulk/why-no-undo';

const finishedAt = '2026-11-20T12:00:00Z';
const now = Date.parse('2026-11-21T11:59:00Z');
const done = { status: 'completed' as const, finishedAt };

it('can be undone for 24 hours after it ended, however it ended', () => {
  expect(whyNoUndo({ correction: done, undo: undefined, now })).toBeNull();
  expect(whyNoUndo({ correction: { ...done, status: 'failed' }, undo: undefined, now })).toBeNull();
  expect(whyNoUndo({ correction: done, undo: undefined, now: now + 120_000 })).toBe('late');
});

it('cannot be undone while it runs, nor twice; an undo that stopped may be begun again', () => {
  const running = { status: 'running' as const, finishedAt: null };
  expect(whyNoUndo({ correction: running, undo: undefined, now })).toBe('running');
  expect(whyNoUndo({ correction: done, undo: { status: 'running' }, now })).toBe('undoing');
  expect(whyNoUndo({ correction: done, undo: { status: 'completed' }, now })).toBe('undone');
  expect(whyNoUndo({ correction: done, undo: { status: 'failed' }, now })).toBeNull();
});
