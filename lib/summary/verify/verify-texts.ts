import { locales, type Locale } from '@/i18n/locales';
import type { Evidence } from '@/lib/summary/facts';
import { listFigures, type Figure } from '@/lib/summary/figures';
import { summaryTextSchema, type SummaryText, type SummaryTexts } from '@/lib/summary/summary-text';
import { checkComparisons } from '@/lib/summary/verify/check-comparisons';
import { checkDates } from '@/lib/summary/verify/check-dates';
import { checkDirections } from '@/lib/summary/verify/check-directions';
import { checkExtremes, checkNames, checkSuperlatives } from '@/lib/summary/verify/check-names';
import { checkNone } from '@/lib/summary/verify/check-none';
import { checkNumbers, type Sentence } from '@/lib/summary/verify/check-numbers';
import { checkQuoted, checkQuoteList } from '@/lib/summary/verify/check-quotes';
import { findLinks } from '@/lib/summary/verify/find-links';
import { findOddCharacters } from '@/lib/summary/verify/find-odd-characters';
import { toComparable, createNameMask, maskQuotations, type MaskedText } from '@/lib/summary/verify/mask';
import { maskDates } from '@/lib/summary/verify/mask-dates';
import { readMentions } from '@/lib/summary/verify/read-mentions';
import type { Finding, Refusal } from '@/lib/summary/verify/refusal';
import { readSentences, type Token } from '@/lib/summary/verify/tokens';
import { shorten } from '@/lib/text/shorten';

const passageLength = 120;

type Known = Evidence & { figures: Figure[]; maskNames: (masked: MaskedText) => MaskedText };

/** What is wrong with a summary, by its evidence; it may leave when nothing is. */
export function verifyTexts(texts: SummaryTexts, evidence: Evidence): Refusal[] {
  const known = toKnown(evidence);
  return locales.flatMap((locale) => verifyText(texts[locale], locale, known));
}

/** What is wrong with some sentences about one week; nothing when they may be said. */
export function verifyPassage(text: string, locale: Locale, evidence: Evidence): Finding[] {
  return verifyField(text, locale, toKnown(evidence));
}

function toKnown(evidence: Evidence): Known {
  return { ...evidence, figures: listFigures(evidence.facts), maskNames: createNameMask(evidence) };
}

function verifyText(text: SummaryText, locale: Locale, known: Known): Refusal[] {
  const found = [
    ...checkShape(text),
    ...listFields(text).flatMap(([field, value]) =>
      verifyField(value, locale, known).map((finding) => ({ field, ...finding })),
    ),
    ...checkQuoteList(text.quotes, known.quotes),
  ];
  return found.map(({ passage, ...refusal }) => ({
    locale,
    ...refusal,
    passage: shorten(passage, passageLength),
  }));
}

function checkShape(text: SummaryText) {
  const { error } = summaryTextSchema.safeParse(text);
  return (error?.issues ?? []).map(({ path, message }) => ({
    field: path.join('.'),
    reason: 'formato' as const,
    passage: message,
  }));
}

function listFields({ subject, preheader, headline, paragraphs }: SummaryText): [string, string][] {
  const inner = paragraphs.map((paragraph, index): [string, string] => [`paragraphs.${index}`, paragraph]);
  return [['subject', subject], ['preheader', preheader], ['headline', headline], ...inner];
}

/** Whatever hides or leads away ends the reading: nothing after it could be trusted. */
function verifyField(text: string, locale: Locale, known: Known): Finding[] {
  const composed = toComparable(text);
  if (/\p{Co}/u.test(composed)) return findOddCharacters(composed);
  const quoted = maskQuotations(composed, known);
  const named = known.maskNames(quoted);
  const plain = named.text.replace(/\p{Co}/gu, 'X');
  const unreadable = [...findLinks(plain), ...findOddCharacters(plain), ...quoted.findings];
  if (unreadable.length > 0) return unreadable;
  const sentences = readSentences(maskDates(named));
  return sentences.flatMap((tokens, index) =>
    verifySentence(
      {
        tokens,
        locale,
        mentions: readMentions(tokens, locale),
        carried: lastName(sentences.slice(0, index)),
      },
      known,
    ),
  );
}

function verifySentence(sentence: Sentence, { facts, figures }: Known): Finding[] {
  const { tokens } = sentence;
  return [
    ...checkNumbers(sentence, { facts, figures }),
    ...checkNone(sentence, { facts, figures }),
    ...checkComparisons(sentence, { facts, figures }),
    ...checkDirections(sentence, figures),
    ...checkDates(tokens, facts),
    ...checkNames(tokens),
    ...checkSuperlatives(sentence, facts),
    ...checkExtremes(tokens),
    ...checkQuoted(tokens),
  ];
}

/** Of whom a sentence that names nobody may speak. */
function lastName(sentences: Token[][]): string | null {
  const names = sentences
    .flat()
    .flatMap((token) => (token.kind === 'item' && token.item.kind === 'name' ? [token.item.name] : []));
  return names.at(-1) ?? null;
}
