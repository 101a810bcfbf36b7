const units: Record<string, number> = {
  ...count(0, 'zero um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze'),
  ...count(16, 'dezesseis dezessete dezoito dezenove'),
  ...{ uma: 1, duas: 2, catorze: 14, cem: 100, cento: 100 },
  ...tens('vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'),
  ...hundreds('duzent trezent quatrocent quinhent seiscent setecent oitocent novecent'),
  ...count(
    0,
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
  ),
  ...count(16, 'sixteen seventeen eighteen nineteen'),
  ...tens('twenty thirty forty fifty sixty seventy eighty ninety'),
};
const scales: Record<string, number> = {
  mil: 1e3,
  thousand: 1e3,
  milhao: 1e6,
  million: 1e6,
};

export const numberWords = [...Object.keys(units), ...Object.keys(scales), 'hundred'];

export const scaleOf = (word: string): number | null => scales[word] ?? null;

/** Articles as well as numbers; alone they count nothing. */
export const isArticle = (word: string) => ['um', 'uma', 'one'].includes(word);

/**
 * The number that begins at `start` of some folded words, as `duzentos e quatorze`; null where there is none. `end` is
 * after its last word.
 */
export function readNumberWords(
  words: readonly (string | null)[],
  start: number,
): { value: number; end: number } | null {
  let [total, current, end] = [0, 0, start];
  for (let at = start; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const unit = units[word];
    if (unit !== undefined) current += unit;
    else if (word === 'hundred') current = Math.max(current, 1) * 100;
    else if (scaleOf(word)) [total, current] = [total + Math.max(current, 1) * (scaleOf(word) ?? 1), 0];
    else if (at > start && (word === 'e' || word === 'and') && continues(words[at + 1], current)) continue;
    else break;
    end = at + 1;
  }
  return end === start ? null : { value: total + current, end };
}

/** `vinte e dois`, `cento e vinte`, `mil e cem`; not `dois e três`. */
function continues(next: string | null | undefined, current: number): boolean {
  const unit = units[next ?? ''];
  return unit !== undefined && (current === 0 || (current >= 20 && unit < (current >= 100 ? 100 : 10)));
}

function count(from: number, words: string): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word, index) => [word, from + index]));
}

function tens(words: string): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word, index) => [word, (index + 2) * 10]));
}

function hundreds(stems: string): Record<string, number> {
  return Object.fromEntries(
    stems.split(' ').flatMap((stem, index) => ['os', 'as'].map((end) => [stem + end, (index + 2) * 100])),
  );
}
