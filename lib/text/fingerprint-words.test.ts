import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fingerprintWords, leastWords } from '@/lib/text/fingerprint-words';
import { tokenise } from '@/lib/text/tokenise';

const fingerprint = (text: string) => fingerprintWords(tokenise(text));
const sentence = 'Cancelem esse show, é um desrespeito com o público';

it.each([
  ['case, accents and marks', 'CANCELEM esse show!!! e um desrespeito com o publico...'],
  ['repeated letters', 'cancelem esse showw, é um desrespeitoooo com o público'],
  [
    'emoji, digits, mentions and links',
    '@ana 1 cancelem esse show 😡 é um desrespeito com o público https://x.com/a 10/10',
  ],
  ['order and repetition', 'é um desrespeito com o público, cancelem esse show. cancelem!'],
  ['invisible characters', 'cance\u200blem esse show é um desrespeito com o público'],
])('is the same for texts that differ in %s', (_, text) => {
  expect(fingerprint(text)).toBe(fingerprint(sentence));
});

it('differs where one word differs', () => {
  expect(fingerprint(sentence.replace('show', 'clipe'))).not.toBe(fingerprint(sentence));
});

it('is 0 for what has fewer than four different words', () => {
  expect(fingerprint('que música linda')).toBe(0);
  expect(fingerprint('linda linda linda linda, que música linda! ❤️ 10')).toBe(0);
  expect(fingerprint('')).toBe(0);
  expect(fingerprint('que música linda demais')).toBeGreaterThan(0);
});

it('is a whole number that neither JSON nor PostgreSQL rounds, and says no more than the set of words', () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[bcdf][aeiou][lmnp][aeiou]$/), { minLength: leastWords });
  fc.assert(
    fc.property(words, words, (some, others) => {
      const [first, second] = [some, others].map((of) => fingerprint(of.join(' ')));
      expect(Number.isSafeInteger(first)).toBe(true);
      const isSame = some.toSorted().join() === others.toSorted().join();
      expect(first === second).toBe(isSame);
      expect(fingerprint(some.toReversed().join(' '))).toBe(first);
    }),
  );
});
