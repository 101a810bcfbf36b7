import { foldText } from '@/lib/text/fold';

export type Word = {
  text: string;
  /** Folded. */
  key: string;
  /** Whether it is written with a capital and does not open a sentence. */
  isNamed: boolean;
};

const pattern =
  /\d{4}-W\d{1,2}|\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\d+(?:[.,]\d+)*[ºª%]?|\p{L}[\p{L}\p{N}]*(?:['’]\p{L}+)*|[.!?]/giu;

/** The words of a question, in order; dates and numbers are one word each. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let opens = true;
  for (const [match] of text.normalize('NFKC').matchAll(pattern)) {
    if (/^[.!?]$/.test(match)) opens = true;
    else {
      words.push({
        text: match,
        key: foldText(match.replaceAll('’', "'")),
        isNamed: !opens && /^\p{Lu}/u.test(match),
      });
      opens = false;
    }
  }
  return words;
}

const plurals: [RegExp, string][] = [
  [/(o|a)es$/, 'ao'],
  [/ais$/, 'al'],
  [/eis$/, 'el'],
  [/ns$/, 'm'],
  [/([rz])es$/, '$1'],
  [/ies$/, 'y'],
  [/([^s])s$/, '$1'],
];
const endings = /(?:a[rv]am|eram|iram|ando|endo|indo|ados?|adas?|idos?|idas?|ou|iu|eu|ava|ar|er|ir|ing|ed)$/;

/** What the forms of a word, in Portuguese or English, have in common; rough, but the same on both sides. */
export function stemOf(key: string): string {
  if (key.length < 4 || /\d/.test(key)) return key;
  const [end, singular] = plurals.find(([plural]) => plural.test(key)) ?? [/$/, ''];
  const one = key.replace(end, singular);
  const bare = one.length >= 6 ? one.replace(endings, '') : one;
  return (bare.length >= 3 ? bare : one).replace(/[aeo]$/, '');
}
