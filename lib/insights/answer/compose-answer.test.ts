import fc from 'fast-check';
import { expect, it } from 'vitest';
import { locales } from '@/i18n/locales';
import { countWords, composeAnswer, longestAnswerWords } from '@/lib/insights/answer/compose-answer';
import { listStatements } from '@/lib/insights/state/list-statements';
import { evidenceArbitrary } from '@/lib/summary/testing/any-evidence';
import { isSafeQuote } from '@/lib/summary/verify/safe-name';
import { writeTexts } from '@/lib/summary/write/write-texts';

const week = evidenceArbitrary.map(({ facts, quotes }) => ({
  week: facts.week.id,
  facts,
  texts: writeTexts({ facts, quotes: quotes.filter(isSafeQuote) }),
}));
const weeks = fc.uniqueArray(week, { minLength: 1, maxLength: 3, selector: (source) => source.week });

it('never takes more than 150 words, and gives each source word by word', () => {
  fc.assert(
    fc.property(weeks, fc.constantFrom(...locales), (sources, locale) => {
      const known = sources.map((source) => ({ ...source, statements: listStatements(source, locale) }));
      const statements = known.flatMap((one) => one.statements);
      const said = statements.map((one) => ({ week: one.week, text: one.text, sources: [one] }));
      const answer = composeAnswer({ found: true, said, lead: null }, known, locale);
      expect(countWords(answer.paragraphs.join(' '))).toBeLessThanOrEqual(longestAnswerWords);
      expect(answer.sources.length).toBeGreaterThan(0);
      for (const source of answer.sources) {
        expect(statements.some((one) => one.week === source.week && one.text === source.text)).toBe(true);
        expect(answer.weeks).toContain(source.week);
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);
