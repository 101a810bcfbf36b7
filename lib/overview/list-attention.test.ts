import { expect, it } from 'vitest';
import { countedTo, listAttention } from '@/lib/overview/list-attention';

const idle = {
  pending: 0,
  oldestPending: null,
  latePending: 0,
  inReview: 0,
  oldestInReview: null,
  lateInReview: 0,
  failed: 0,
  modelQueue: 0,
  oldestInModelQueue: null,
  disputes: 0,
  proposedTags: 0,
  failedRuns: 0,
  failedTasks: 0,
  unseenAlerts: 0,
};
const well = { isUsed: true, pausedFor: null, isBudgetSpent: false };

it('says nothing while all is well', () => {
  expect(listAttention({ ...idle, pending: 9_999, inReview: 40, modelQueue: 7 }, well)).toEqual([]);
});

it('names what failed before what waits', () => {
  const backlog = { ...idle, proposedTags: 12, lateInReview: 37, failedRuns: 1, unseenAlerts: 2 };
  expect(listAttention(backlog, well)).toEqual([
    { kind: 'failedRuns', count: 1, isMore: false },
    { kind: 'unseenAlerts', count: 2, isMore: false },
    { kind: 'lateReview', count: 37, isMore: false },
    { kind: 'proposedTags', count: 12, isMore: false },
  ]);
});

it('says "more than" where nobody counted further', () => {
  expect(listAttention({ ...idle, disputes: countedTo }, well)).toMatchObject([{ isMore: false }]);
  expect(listAttention({ ...idle, disputes: countedTo + 1 }, well)).toEqual([
    { kind: 'disputes', count: countedTo, isMore: true },
  ]);
});

it('tells of a paused language model only while it is used', () => {
  const paused = { isUsed: true, pausedFor: 'HTTP 401', isBudgetSpent: true };
  expect(listAttention(idle, paused)).toEqual([{ kind: 'modelPaused', detail: 'HTTP 401' }]);
  expect(listAttention(idle, { ...paused, isUsed: false })).toEqual([]);
  expect(listAttention(idle, { ...paused, pausedFor: null })).toEqual([{ kind: 'budgetSpent' }]);
});
