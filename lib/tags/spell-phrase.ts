import { containsPersonalData } from '@/lib/privacy/mask-personal-data';
import { findPhrase, type RunReader } from '@/lib/tags/phrases';
import { foldText } from '@/lib/text/fold';

const mostVoices = 20;

/** How most people write a phrase, in small letters; texts with personal data are not asked. */
export function spellPhrase(phrase: string, texts: readonly string[], readRuns: RunReader): string {
  const spellings = new Map<string, number>();
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
    const spelling = text.slice(run[at]?.start, run[at + length - 1]?.end).toLowerCase();
    spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
  }
  const [usual] = [...spellings].sort((a, b) => b[1] - a[1]);
  return usual?.[0] ?? phrase;
}
