import { maskPersonalData } from '@/lib/privacy/mask-personal-data';
import { type CorpusLine } from '@/evals/read-corpus';

/** What the stand-in shall say of each comment: the corpus' word. It knows texts as the prompt shows them, masked. */
export function scriptAnswers(lines: readonly CorpusLine[], others: (readonly [string, object])[] = []) {
  const known = lines.map(({ texto, categoria, tags }) => [texto, { categoria, tags }] as const);
  return Object.fromEntries(
    [...known, ...others].map(([text, answer]) => [maskPersonalData(text).text, answer]),
  );
}
