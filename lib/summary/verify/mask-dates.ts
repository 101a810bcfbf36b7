import { mask, type DayMention, type Masked, type MaskedText } from '@/lib/summary/verify/mask';
import { monthOf } from '@/lib/summary/verify/lexicon';
import { foldText } from '@/lib/text/fold';

const monthNames =
  'janeiro|fevereiro|mar[cç]o|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|' +
  'january|february|march|april|may|june|july|august|september|october|november|december';
const day = String.raw`(\d{1,2})(?:[º°]|st|nd|rd|th)?`;
const until = String.raw`\s?(?:a|até|e|to|through|[–—-])\s?`;
const year = String.raw`(?:,?\s(?:de\s|of\s)?(\d{4}))?`;
const month = `(${monthNames})`;
const edge = { left: String.raw`(?<![\p{L}\p{N}.,/])`, right: String.raw`(?![\p{L}\p{N}/])` };

/** Most specific first; the groups are named by the order of `fields`. */
const forms = [
  { pattern: `${day} de ${month}${year}${until}${day} de ${month}${year}`, fields: 'dmydmy', isRange: true },
  { pattern: `${day}${until}${day} de ${month}${year}`, fields: 'ddmy', isRange: true },
  { pattern: `${month} ${day}${year}${until}${month} ${day}${year}`, fields: 'mdymdy', isRange: true },
  { pattern: `${month} ${day}${until}${day}${year}`, fields: 'mddy', isRange: true },
  { pattern: `${day} (?:de |of )?${month}${year}`, fields: 'dmy', isRange: false },
  { pattern: `${month} ${day}${year}`, fields: 'mdy', isRange: false },
  { pattern: String.raw`(\d{4})-(\d{2})-(\d{2})`, fields: 'ymd', isRange: false },
  { pattern: String.raw`(\d{1,2})/(\d{1,2})(?:/(\d{4}))?`, fields: 'dmy', isRange: false },
].map(({ pattern, ...form }) => ({
  ...form,
  pattern: new RegExp(edge.left + pattern + edge.right, 'giu'),
}));

/** Days and weeks as they are written out; what only looks like one stays a number. */
export function maskDates(masked: MaskedText): MaskedText {
  const weeks = mask(masked, /(?<![\p{L}\p{N}])(\d{4})-W(\d{2})(?!\d)/gu, (match) => ({
    kind: 'week',
    year: Number(match[1]),
    number: Number(match[2]),
  }));
  return forms.reduce(
    (text, { pattern, fields, isRange }) =>
      mask(text, pattern, (match) => readDates(match.slice(1), fields, isRange)),
    weeks,
  );
}

function readDates(groups: (string | undefined)[], fields: string, isRange: boolean): Masked | null {
  const read = (field: string) =>
    [...fields].flatMap((name, index) => (name === field ? [toNumber(groups[index])] : []));
  const [days, monthsRead, years] = [read('d'), read('m'), read('y')];
  const mentions = days.map((day, index): DayMention => {
    const at = Math.min(index, monthsRead.length - 1);
    return { day: day ?? 0, month: monthsRead[at] ?? 0, year: years[index] ?? years.at(-1) ?? null };
  });
  return { kind: 'dates', days: mentions, isRange };
}

function toNumber(group: string | undefined): number | null {
  if (group === undefined) return null;
  return /^\d+$/.test(group) ? Number(group) : monthOf(foldText(group));
}
