import { expect, test } from 'vitest';
import { estimateCost } from '@/lib/llm/estimate-cost';

const usage = { input: 1_000_000, cached: 400_000, output: 200_000, thinking: 150_000 };

test('prices cached reads and thinking once each', () => {
  const cost = estimateCost({ provider: 'openai', modelName: 'gpt-5.4-nano' }, usage);
  expect(cost).toBeCloseTo(0.6 * 0.2 + 0.4 * 0.02 + 0.2 * 1.25, 10);
});

test('a dated snapshot costs what its model costs', () => {
  const model = { provider: 'openai', modelName: 'gpt-5.4-nano-2026-03-17' } as const;
  expect(estimateCost(model, usage)).toBe(estimateCost({ ...model, modelName: 'gpt-5.4-nano' }, usage));
});

test('an unknown model has no cost rather than none to pay', () => {
  expect(estimateCost({ provider: 'openai-compatible', modelName: 'gemma3' }, usage)).toBeNull();
  expect(estimateCost({ provider: 'google', modelName: 'gpt-5.4-nano' }, usage)).toBeNull();
});
