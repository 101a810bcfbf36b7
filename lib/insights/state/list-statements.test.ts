import fc from 'fast-check';
import { expect, it } from 'vitest';
import { locales } from '@/i18n/locales';
import { listStatements, splitSentences } from '@/lib/insights/state/list-statements';
import { stateFacts } from '@/lib/insights/state/state-facts';
import { evidenceArbitrary } from '@/lib/summary/testing/any-evidence';
import { verifyPassage } from '@/lib/summary/verify/verify-texts';
import { isSafeQuote } from '@/lib/summary/verify/safe-name';
import { writeTexts } from '@/lib/summary/write/write-texts';

/** A balance and the extremes of several names are reckoned here, of figures the verifier does not list. */
const reckoned = new Set(['balance', 'most', 'least']);

it('states nothing of a week that verification refuses, whatever happened in it', () => {
  fc.assert(
    fc.property(evidenceArbitrary, fc.constantFrom(...locales), ({ facts }, locale) => {
      const refused = stateFacts(facts, locale)
        .filter(({ about }) => !reckoned.has(about?.aspect ?? ''))
        .map(({ text }) => ({ text, findings: verifyPassage(text, locale, { facts, quotes: [] }) }))
        .filter(({ findings }) => findings.length > 0);
      expect(refused).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 60_000);

it('gives the sentences of a summary word by word, and none with the words of a listener', () => {
  fc.assert(
    fc.property(evidenceArbitrary, fc.constantFrom(...locales), ({ facts, quotes }, locale) => {
      const texts = writeTexts({ facts, quotes: quotes.filter(isSafeQuote) });
      const quoted = {
        ...texts[locale],
        paragraphs: [
          ...texts[locale].paragraphs,
          'Disseram “amei o refrão”. E: “Adorei. Que voz adorei demais. Adorei tudo!”',
        ],
      };
      const source = { week: facts.week.id, facts, texts: { ...texts, [locale]: quoted } };
      const told = listStatements(source, locale).filter(({ about }) => about === null);
      const whole = [quoted.headline, ...quoted.paragraphs];
      expect(told.length).toBeGreaterThan(0);
      for (const { text } of told) expect(whole.some((part) => part.includes(text))).toBe(true);
      expect(told.filter(({ text }) => /amei|adorei/i.test(text))).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 60_000);

it('splits sentences at their end only', () => {
  expect(splitSentences('Foram 1.234 comentários, 2,5 vezes mais. Nada mudou! Um fim?')).toEqual([
    'Foram 1.234 comentários, 2,5 vezes mais.',
    'Nada mudou!',
    'Um fim?',
  ]);
});
