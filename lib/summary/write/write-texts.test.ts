import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evidenceArbitrary } from '@/lib/summary/testing/any-evidence';
import { isSafeQuote } from '@/lib/summary/verify/safe-name';
import { verifyTexts } from '@/lib/summary/verify/verify-texts';
import { writeTexts } from '@/lib/summary/write/write-texts';

const allowanceMs = 120_000; // a busy machine takes its time

it(
  'writes nothing that verification refuses, whatever happened in a week',
  () => {
    fc.assert(
      fc.property(evidenceArbitrary, ({ facts, quotes }) => {
        const evidence = { facts, quotes: quotes.filter(isSafeQuote) };
        expect(verifyTexts(writeTexts(evidence), evidence)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  },
  allowanceMs,
);
