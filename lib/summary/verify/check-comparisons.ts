import type { Figure } from '@/lib/summary/figures';
import type { Day } from '@/lib/summary/verify/bind';
import { isDay } from '@/lib/summary/verify/check-dates';
import { isTop } from '@/lib/summary/verify/check-names';
import type { Sentence } from '@/lib/summary/verify/check-numbers';
import { categoryOf, isBefore, isLeading, isVoices, orderOf, weekdayOf } from '@/lib/summary/verify/lexicon';
import type { Known } from '@/lib/summary/verify/match-figure';
import type { Finding } from '@/lib/summary/verify/refusal';
import { excerpt, isMark, wordAt, type Token } from '@/lib/summary/verify/tokens';
import { opinions } from '@/lib/text/categories';

type Said = Pick<Sentence, 'tokens' | 'carried'>;
type Kind = Figure['category'];
/** One count of the facts. */
type Measure = { category: Kind; name: string | null; day: Day | null; when: 'now' | 'before' };
/** The larger first. Any of several may be meant; there is none where nobody counted what is compared. */
type Pair = [Measure, Measure];

/** What is said to be more than something else, or most of all, must be. */
export function checkComparisons({ tokens, carried }: Said, known: Known): Finding[] {
  return tokens.flatMap((_, at): Finding[] => {
    const said = { tokens, carried };
    const pairs = readMore(said, at) ?? readOrder(said, at);
    const isTrue = pairs ? pairs.some((pair) => isLarger(pair, known)) : isFirst(said, at, known);
    return isTrue ? [] : [{ reason: 'sentido', passage: excerpt(tokens, at) }];
  });
}

const reach = 5;

/** `mais elogios do que críticas`, `fewer comments than the week before`; null where nothing is compared. */
function readMore({ tokens, carried }: Said, at: number): Pair[] | null {
  const isMore = /^(mais|more)$/.test(wordAt(tokens, at));
  if (!isMore && !/^(menos|fewer|less)$/.test(wordAt(tokens, at))) return null;
  const category = headAt(tokens, at + 1);
  const clause = untilMark(tokens.slice(at + 2, at + 2 + 2 * reach));
  const than = clause.findIndex(({ word }) => /^(que|than)$/.test(word ?? ''));
  const [object] = than < 0 ? [] : findThings(clause.slice(than + 1, than + 1 + reach));
  if (!category || !object) return null;
  const own = findThings(clause.slice(0, than));
  const pairs = pairUp({ category, object, own, before: tokens.slice(0, at), carried });
  return isMore ? pairs : pairs.map(swap);
}

/** `mais críticas`, `mais comentários`, and `mais numerosas` of what was named before. */
function headAt(tokens: Token[], at: number): Kind | null {
  const word = wordAt(tokens, at);
  if (/^(numeros|frequent|comum$|comuns$|common$)/.test(word)) return lastOf(tokens.slice(0, at), 'category');
  return isVoices(word) ? 'all' : categoryOf(word);
}

/** `as críticas superaram os elogios`, `praise fell behind criticism`. */
function readOrder({ tokens, carried }: Said, at: number): Pair[] | null {
  const order = orderOf(wordAt(tokens, at));
  if (!order) return null;
  const after = untilMark(tokens.slice(at + 1, at + 1 + (order.isSure ? reach : 3)));
  const [object] = findThings(after);
  if (!object) return order.isSure && tokens.slice(at).some(({ word }) => isVoices(word ?? '')) ? [] : null;
  const before = tokens.slice(0, at);
  const category = lastOf(before, 'category') ?? 'all';
  const pairs = pairUp({ category, object, own: [], before, carried });
  const isPassive = /^(por|pelo|pela|pelos|pelas|by)$/.test(wordAt(tokens, at + 1));
  return order.isMore === isPassive ? pairs.map(swap) : pairs;
}

const swap = ([first, second]: Pair): Pair => [second, first];

type Sides = { category: Kind; object: Thing; own: Thing[]; before: Token[]; carried: string | null };

/** The subject is of the object's kind: what stands with it (`own`), else what was named last. */
function pairUp({ category, object, own, before, carried }: Sides): Pair[] {
  const of: Measure = { category, name: null, day: null, when: 'now' };
  const name = own.find((thing) => thing.name)?.name;
  if (object.name) {
    const subject = name ?? lastOf(before, 'name') ?? carried;
    return subject === null
      ? []
      : [
          [
            { ...of, name: subject },
            { ...of, name: object.name },
          ],
        ];
  }
  if (object.day) {
    const day = own.find((thing) => thing.day)?.day ?? lastOf(before, 'day');
    return day
      ? [
          [
            { ...of, day },
            { ...of, day: object.day },
          ],
        ]
      : [];
  }
  const names = name ? [name] : namesBefore(before, carried);
  const other: Partial<Measure> = object.category ? { category: object.category } : { when: 'before' };
  return names.map((subject) => [
    { ...of, name: subject },
    { ...of, name: subject, ...other },
  ]);
}

/** `Bruno Sal liderou`, `predominaram as críticas`; true where it is not said of whom. */
function isFirst({ tokens, carried }: Said, at: number, known: Known): boolean {
  if (!isLeading(wordAt(tokens, at))) return true;
  const [before, after] = [tokens.slice(0, at), untilMark(tokens.slice(at + 1, at + 1 + reach))];
  const thing = findThings(before).findLast(isNamed) ?? findThings(after).find(isNamed);
  const { artists } = known.facts;
  if (thing?.category)
    return namesBefore(before, carried).some((name) =>
      opinions.every((other) => countOf(thing.category, name, known) >= countOf(other, name, known)),
    );
  const leader = thing?.name ?? carried;
  return leader === null || artists.some((artist) => artist.name === leader && isTop(artist, artists));
}

const isNamed = ({ category, name }: Thing) => category !== undefined || name !== undefined;
const countOf = (category: Kind = 'all', name: string | null, known: Known) =>
  valueOf({ category, name, day: null, when: 'now' }, known) ?? 0;

function isLarger([first, second]: Pair, known: Known): boolean {
  const [larger, smaller] = [valueOf(first, known), valueOf(second, known)];
  return larger !== undefined && smaller !== undefined && larger > smaller;
}

function valueOf({ category, name, day, when }: Measure, { facts, figures }: Known): number | undefined {
  return figures.find(
    (figure) =>
      figure.kind === 'count' &&
      figure.category === category &&
      figure.name === name &&
      figure.when === when &&
      (day ? figure.day !== null && isDay(figure.day, day, facts) : figure.day === null),
  )?.value;
}

/** What may stand on one side. */
type Thing = { category?: Kind; name?: string; day?: Day; isBefore?: true };

function findThings(tokens: Token[]): Thing[] {
  return tokens.flatMap((token): Thing[] => {
    const [category, weekday] = [categoryOf(token.word ?? ''), weekdayOf(token.word ?? '')];
    if (category) return [{ category }];
    if (weekday) return [{ day: { weekday } }];
    if (isBefore(token.word ?? '')) return [{ isBefore: true }];
    if (token.kind !== 'item') return [];
    if (token.item.kind === 'name') return [{ name: token.item.name }];
    const [day] = token.item.kind === 'dates' && !token.item.isRange ? token.item.days : [];
    return day ? [{ day }] : [];
  });
}

function lastOf<Key extends 'category' | 'name' | 'day'>(tokens: Token[], key: Key) {
  return findThings(tokens).findLast((thing) => thing[key] !== undefined)?.[key] ?? null;
}

/** A comma after a name leaves open whether it is still spoken of. */
function namesBefore(tokens: Token[], carried: string | null): (string | null)[] {
  const name = lastOf(tokens, 'name');
  if (name === null) return carried === null ? [null] : [null, carried];
  const at = tokens.findLastIndex((token) => token.kind === 'item' && token.item.kind === 'name');
  return tokens.slice(at).some((token) => isMark(token, ',;:()–—')) ? [name, null] : [name];
}

function untilMark(tokens: Token[]): Token[] {
  const end = tokens.findIndex((token) => isMark(token, ',;:()–—'));
  return end < 0 ? tokens : tokens.slice(0, end);
}
