import { readWords, stemOf } from '@/lib/insights/read/words';
import type { Statement } from '@/lib/insights/state/statement';

/** Okapi's constants, as Robertson and Zaragoza (2009) recommend them. */
const saturation = 1.2;
const lengthWeight = 0.75;

export type Ranked = { statement: Statement; score: number; stems: ReadonlySet<string> };

/** Statements by BM25 for some stems, best first; those with none of them are left out. */
export function rankPassages(stems: readonly string[], statements: readonly Statement[]): Ranked[] {
  const documents = statements.map((statement) => {
    const words = readWords(statement.text).map(({ key }) => stemOf(key));
    return { statement, words, stems: new Set(words) };
  });
  const meanLength =
    documents.reduce((sum, { words }) => sum + words.length, 0) / Math.max(1, documents.length);
  return documents
    .map(({ statement, words, stems: own }) => {
      const score = stems.reduce((sum, stem) => {
        const frequency = words.filter((word) => word === stem).length;
        const norm = saturation * (1 - lengthWeight + (lengthWeight * words.length) / meanLength);
        return sum + (rarity(stem) * frequency * (saturation + 1)) / (frequency + norm);
      }, 0);
      return { statement, score, stems: own };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);

  function rarity(stem: string): number {
    const holders = documents.filter((document) => document.stems.has(stem)).length;
    return Math.log(1 + (documents.length - holders + 0.5) / (holders + 0.5));
  }
}
