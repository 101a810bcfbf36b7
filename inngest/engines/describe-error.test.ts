import { expect, test } from 'vitest';
import { z } from 'zod';
import { describeError, isRetryable } from '@/inngest/engines/describe-error';
import { AppError, UnavailableError } from '@/lib/errors';

const text = 'amei o show da Luna';

test('of a foreign error nothing it quotes is kept, but its names, code and place are', () => {
  const cause = Object.assign(new TypeError(`duplicate key (${text})`), { code: '23505' });
  const error = new Error(`Failed query: insert into comments\nparams: ${text}`, { cause });
  expect(describeError(error)).toMatch(/^Error < TypeError 23505 at .*describe-error\.test\.ts/);
  expect(describeError(error)).not.toContain(text);
});

test('a message with line breaks cannot pass for the place', () => {
  expect(describeError(new Error(`x\n    at ${text}`))).not.toContain(text);
});

test('a failed parse keeps nothing of the input', () => {
  const { error } = z.object({ label: z.literal('ELOGIO') }).safeParse({ label: text });
  expect(describeError(error)).toMatch(/^ZodError/);
  expect(describeError(error)).not.toContain(text);
});

test('our own errors keep the message that may be shown', () => {
  const error = new AppError({
    code: 'cota',
    status: 429,
    message: 'A cota acabou.',
    cause: new Error(text),
  });
  expect(describeError(error)).toBe('cota: A cota acabou.');
});

test('whatever is thrown that is no error is not quoted', () => {
  expect(describeError(text)).not.toContain(text);
});

test('only our own errors can say that the same again would fail the same way', () => {
  const final = new AppError({ code: 'x', status: 400, message: 'x' });
  expect([final, new UnavailableError('x'), new Error('x'), 'x'].map(isRetryable)).toEqual([
    false,
    true,
    true,
    true,
  ]);
});
