import { expect, it } from 'vitest';
import { explainDetail } from './explain-detail';

it.each([
  ['HTTP 400 INVALID_ARGUMENT API_KEY_INVALID', 'key'],
  ['HTTP 401', 'key'],
  ['HTTP 429 insufficient_quota', 'account'],
  ['HTTP 429', 'limit'],
  ['HTTP 404', 'missing'],
  ['HTTP 503 UNAVAILABLE', 'server'],
  ['HTTP 422', 'request'],
  ['conexão interrompida', 'connection'],
  ['sem resposta em 12000 ms', 'late'],
  ['', 'other'],
])('explains “%s” by what an operator can act on', (detail, why) => {
  expect(explainDetail(detail)).toBe(why);
});
