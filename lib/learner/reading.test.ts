import { expect, test } from 'vitest';
import { readComment } from '@/lib/learner/reading';

test('personal data is one token that covers all of it in the original text', () => {
  const text = 'liga 11 98765-4321 ou maria@gmail.com já';
  const { tokens } = readComment(text);
  expect(tokens.map((token) => text.slice(token.start, token.end))).toEqual([
    'liga',
    '11 98765-4321',
    'ou',
    'maria@gmail.com',
    'já',
  ]);
  expect(tokens.map((token) => token.text)).toEqual(['liga', '[TELEFONE]', 'ou', '[E-MAIL]', 'ja']);
});
