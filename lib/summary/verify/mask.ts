import type { ApprovedQuote, Evidence, WeekFacts } from '@/lib/summary/facts';
import type { Finding } from '@/lib/summary/verify/refusal';

/** What stands in a text for words that are known as a whole. */
export type Masked =
  | { kind: 'name'; name: string }
  | { kind: 'quote'; quote: ApprovedQuote }
  | { kind: 'dates'; days: DayMention[]; isRange: boolean }
  | { kind: 'week'; year: number | null; number: number };
export type DayMention = { day: number; month: number; year: number | null };

/** A text in which each of `items` is one character from the private use area, by its place in the list. */
export type MaskedText = { text: string; items: Masked[]; findings: Finding[] };

const firstCode = 0xe000;
const lastCode = 0xf8ff;

export function maskedAt(character: string, items: Masked[]): Masked | null {
  const code = character.charCodeAt(0);
  return code >= firstCode && code <= lastCode ? (items[code - firstCode] ?? null) : null;
}

/** Replaces what `pattern` finds by one character each; what is read as null stays. */
export function mask(
  masked: MaskedText,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Masked | null,
): MaskedText {
  const items = [...masked.items];
  const parts: string[] = [];
  let from = 0;
  for (const match of masked.text.matchAll(pattern)) {
    const item = read(match);
    if (!item || items.length > lastCode - firstCode) continue;
    parts.push(masked.text.slice(from, match.index), String.fromCharCode(firstCode + items.length));
    items.push(item);
    from = match.index + match[0].length;
  }
  return { ...masked, text: parts.join('') + masked.text.slice(from), items };
}

export const passages =
  /“([^“”]*)”|"([^"]*)"|«([^«»]*)»|(?<![\p{L}\p{N}])['‘]([^'‘’]+)['’](?![\p{L}\p{N}])/gu;
const looseMarks = /[“”"«»]/gu;

/** Every quotation is of an approved comment, or names somebody; the rest is found wanting. */
export function maskQuotations(text: string, evidence: Evidence): MaskedText {
  const names = listNames(evidence.facts);
  const findings: Finding[] = [];
  const masked = mask({ text, items: [], findings: [] }, passages, (match) => {
    const inside = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').trim();
    const name = names.find((known) => known.toLowerCase() === inside.toLowerCase());
    if (name) return { kind: 'name', name };
    const quote = findQuoted(inside, evidence.quotes);
    if (quote) return { kind: 'quote', quote };
    findings.push({ reason: 'citacao', passage: inside });
    return null;
  });
  if (findings.length > 0) return { ...masked, findings };
  const loose = [...masked.text.matchAll(looseMarks)].map(([mark]) => ({
    reason: 'aspas' as const,
    passage: mark,
  }));
  return { ...masked, findings: loose };
}

/**
 * What finds the names of the evidence in a text. Longest first, so that `Maré Alta` is not taken for `Maré`; tags are
 * words of ours, in any case.
 */
export function createNameMask({ facts }: Evidence): (masked: MaskedText) => MaskedText {
  const named = [...facts.artists, ...facts.releases].map(({ name }) => name);
  const exact = patternOf([...named, ...facts.releases.flatMap(({ artist }) => artist ?? [])], 'gu');
  const tags = facts.tags.rows.map(({ name }) => name);
  const folded = patternOf(tags, 'giu');
  return (masked) => {
    const once = exact ? mask(masked, exact, ([found]) => ({ kind: 'name', name: found })) : masked;
    return folded ? mask(once, folded, ([found]) => ({ kind: 'name', name: sameAs(found, tags) })) : once;
  };
}

function patternOf(names: string[], flags: string): RegExp | null {
  if (names.length === 0) return null;
  const sorted = names.toSorted((a, b) => b.length - a.length).map(escapePattern);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sorted.join('|')})(?![\\p{L}\\p{N}])`, flags);
}

function sameAs(found: string, names: string[]): string {
  return names.find((name) => name.toLowerCase() === found.toLowerCase()) ?? found;
}

const escapePattern = (name: string) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** All that the facts name; between marks each is a name and no quotation. */
export function listNames({ artists, releases, tags }: WeekFacts): string[] {
  return [
    ...[...artists, ...releases, ...tags.rows].map(({ name }) => name),
    ...releases.flatMap(({ artist }) => artist ?? []),
  ];
}

function findQuoted(inside: string, quotes: ApprovedQuote[]): ApprovedQuote | undefined {
  return quotes.find(({ text }) => saysWhole(text, inside));
}

/** Whether some words are a whole comment, or whole sentences of it: a word less can turn its meaning round. */
export function saysWhole(comment: string, words: string): boolean {
  const wanted = trimEnd(words);
  if (wanted === '') return false;
  const sentences = comment.match(/[^.!?…]+[.!?…]*/gu) ?? [];
  return sentences.some((_, from) =>
    sentences.slice(from).some((_end, length) => {
      const run = sentences.slice(from, from + length + 1).join('');
      return trimEnd(run) === wanted;
    }),
  );
}

function trimEnd(text: string): string {
  return text.trim().replace(/[\s.,;!?…]+$/u, '');
}

/** As texts are compared: composed, and with plain spaces. */
export function toComparable(text: string): string {
  return text.normalize('NFC').replace(/[\u00A0\u202F]/g, ' ');
}
