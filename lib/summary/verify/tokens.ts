import { maskedAt, type Masked, type MaskedText } from '@/lib/summary/verify/mask';
import { foldText } from '@/lib/text/fold';

export type Token =
  | { kind: 'word'; text: string; word: string }
  | { kind: 'number'; text: string; word: null }
  | { kind: 'ordinal'; text: string; word: null }
  | { kind: 'mark'; text: string; word: null }
  | { kind: 'item'; text: string; word: null; item: Masked };

const pattern =
  /(?<ordinal>\d+(?:[ºª°]|st\b|nd\b|rd\b|th\b))|(?<number>\d(?:[\d.,]*\d)?)|(?<word>(?:segunda|ter[cç]a|quarta|quinta|sexta)-feira|p\.\s?p\.|\p{L}+(?:['’]\p{L}+)*)|(?<item>[\uE000-\uF8FF])|(?<mark>[^\s\p{L}\p{N}])/giu;

/** The sentences of a text as tokens; hyphens inside words part them. */
export function readSentences({ text, items }: MaskedText): Token[][] {
  const sentences: Token[][] = [[]];
  for (const match of text.matchAll(pattern)) {
    const token = toToken(match.groups ?? {}, match[0], items);
    if (token.text === '-') continue;
    sentences.at(-1)?.push(token);
    if (token.kind === 'mark' && '.!?…'.includes(token.text)) sentences.push([]);
  }
  return sentences.filter((tokens) => tokens.length > 0);
}

function toToken(groups: Record<string, string | undefined>, text: string, items: Masked[]): Token {
  if (groups.ordinal !== undefined) return { kind: 'ordinal', text, word: null };
  if (groups.number !== undefined) return { kind: 'number', text, word: null };
  if (groups.word !== undefined) return { kind: 'word', text, word: foldText(text.replaceAll('’', "'")) };
  const item = maskedAt(text, items);
  return item ? { kind: 'item', text, word: null, item } : { kind: 'mark', text, word: null };
}

export function wordAt(tokens: Token[], at: number): string {
  return tokens[at]?.word ?? '';
}

export function isMark(token: Token | undefined, marks: string): boolean {
  return token?.kind === 'mark' && marks.includes(token.text);
}

/** Words around a place, for whoever has to mend them. */
export function excerpt(tokens: Token[], from: number, to = from + 1): string {
  return tokens
    .slice(Math.max(0, from - 3), to + 3)
    .map((token) => (token.kind === 'item' ? nameItem(token.item) : token.text))
    .join(' ');
}

function nameItem(item: Masked): string {
  if (item.kind === 'name') return item.name;
  if (item.kind === 'quote') return `“${item.quote.text}”`;
  if (item.kind === 'week') return `${item.year}-W${String(item.number).padStart(2, '0')}`;
  return item.days.map(({ day, month }) => `${day}/${month}`).join('–');
}
