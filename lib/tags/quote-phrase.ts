import { containsPersonalData } from '@/lib/privacy/mask-personal-data';
import { findPhrase, type RunReader } from '@/lib/tags/phrases';
import { foldText } from '@/lib/text/fold';

const wordsAround = 3;
const mostExamples = 3;
const mostVoices = 20;

/**
 * How people write a phrase, and up to three short pieces around it: words only, no numbers, mentions or known names,
 * and nothing from a text with personal data in it.
 */
export function quotePhrase(phrase: string, texts: readonly string[], readRuns: RunReader) {
  const spellings = new Map<string, number>();
  const examples = new Set<string>();
  const length = phrase.split(' ').length;
  const longest = phrase.split(' ').reduce((a, b) => (b.length > a.length ? b : a));
  let voices = 0;
  for (const text of texts) {
    if (voices === mostVoices) break;
    if (!foldText(text).includes(longest)) continue; // reading each text would take far longer
    const run = readRuns(text).find((each) => findPhrase(each, phrase) >= 0);
    if (!run || containsPersonalData(text)) continue;
    voices += 1;
    const at = findPhrase(run, phrase);
    const slice = (from: number, to: number) =>
      text.slice(run[Math.max(0, from)]?.start, run[Math.min(run.length, to) - 1]?.end).toLowerCase();
    const spelling = slice(at, at + length);
    spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
    const example = slice(at - wordsAround, at + length + wordsAround);
    if (examples.size < mostExamples && example !== spelling) examples.add(example);
  }
  const [usual] = [...spellings].sort((a, b) => b[1] - a[1]);
  return { spelling: usual?.[0] ?? phrase, examples: [...examples] };
}
