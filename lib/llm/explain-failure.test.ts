import { APICallError } from 'ai';
import { expect, test } from 'vitest';
import { explainFailure } from '@/lib/llm/explain-failure';

const failed = (statusCode: number, responseBody: string) =>
  new APICallError({
    message: 'sk-segredo',
    url: 'http://x',
    requestBodyValues: {},
    statusCode,
    responseBody,
  });
const openaiError = (code: string) => JSON.stringify({ error: { message: 'sk-segredo', code } });

test.each([
  [401, openaiError('invalid_api_key'), 'misconfigured', 'opens'],
  [404, openaiError('model_not_found'), 'misconfigured', 'opens'],
  [429, openaiError('insufficient_quota'), 'misconfigured', 'opens'],
  [400, openaiError('context_length_exceeded'), 'misconfigured', 'counts'],
  [429, openaiError('rate_limit_exceeded'), 'rate_limited', 'counts'],
  [408, '', 'unavailable', 'counts'],
  [502, '<html>Bad gateway</html>', 'unavailable', 'counts'],
])('HTTP %i %s is %s, and the breaker %s', (status, body, kind, breaker) => {
  const failure = explainFailure(failed(status, body), status);
  expect(failure).toMatchObject({ kind, breaker });
  expect(failure.retry !== null).toBe(kind === 'rate_limited' || kind === 'unavailable');
  expect(failure.detail).toMatch(new RegExp(`^HTTP ${status}( [a-z_]+)?$`));
});

test('an error in the body of a 200, which the SDK calls a 400, may pass', () => {
  expect(explainFailure(failed(400, ''), 200)).toMatchObject({ kind: 'unavailable', breaker: 'counts' });
});

test('a code that is no code is not repeated', () => {
  const failure = explainFailure(failed(500, openaiError('texto de <b>alguém</b>')), 500);
  expect(failure.detail).toBe('HTTP 500');
});
