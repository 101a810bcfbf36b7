import type { Certainty, Phrases, Turn } from '@/lib/insights/state/phrases';
import { sayDate, sayDay } from '@/lib/summary/write/say-dates';
import { capital, sayNumbers } from '@/lib/summary/write/say-numbers';
import type { Category } from '@/lib/text/categories';

const { number, tenth, percent, say } = sayNumbers('en');
const list = new Intl.ListFormat('en');
const comments = (n: number) => say(n, 'comment', 'comments');
const was = (n: number) => (n === 1 ? 'was' : 'were');
const since = (before: number | null) =>
  before === null ? '' : `, against ${number.format(before)} in the week before`;
const day = (iso: string) => `${sayDay(iso, 'en')}, ${sayDate(iso, 'en')}`;

const names: Record<Category, string> = {
  elogio: 'praise',
  critica: 'criticism',
  sugestao: 'suggestions',
  duvida: 'questions',
  spam: 'spam',
};
const certainties: Record<'sure' | 'chance' | 'none', string> = {
  sure: ', beyond what chance explains',
  chance: ', which chance explains',
  none: '',
};
const verdict = (certainty: Certainty) => certainties[certainty ?? 'none'];

export const english: Phrases = {
  volume: ({ n, before }) => `There ${was(n)} ${comments(n)}${since(before)}.`,
  fewOf: ({ category, count }) => `There ${was(count)} ${comments(count)} of ${names[category]}.`,
  split: (shares) =>
    `The comments divided like this: ${list.format(
      shares.map(({ category, share }) => `${percent(share)} ${names[category]}`),
    )}.`,
  share: ({ category, count, share, before }) =>
    `There ${was(count)} ${comments(count)} of ${names[category]}, or ${percent(share)}${
      before === null ? '' : `; in the week before, ${percent(before)}`
    }.`,
  change: ({ category, share, before, certainty }) =>
    `${capital(names[category])} ${sayTurn(share, before)}${verdict(certainty)}.`,
  nothingMoved: () => 'No share changed beyond what chance explains.',
  balance: ({ now, before }) =>
    `The balance, praise less criticism, was ${points(now)}${
      before === null ? '' : `, against ${number.format(before)} in the week before`
    }.`,
  day: ({ day: iso, n }) => `On ${day(iso)}, there ${was(n)} ${comments(n)}.`,
  busiest: ({ day: iso, n }) => `The busiest day was ${day(iso)}, with ${comments(n)}.`,
  quietest: ({ day: iso, n }) => `The quietest day was ${day(iso)}, with ${comments(n)}.`,
  spam: ({ n, before }) => `The filter set aside ${say(n, 'message', 'messages')} of spam${since(before)}.`,
  artists: (top) =>
    `The most talked-about ${top.length === 1 ? 'name was' : 'names were'} ${list.format(
      top.map(({ name, n }) => `${name}, with ${number.format(n)}`),
    )}.`,
  extreme: ({ name, most, among, category, count, of, share }) =>
    `Of the ${number.format(among)} names talked about most, ${name} had the ${most ? 'largest' : 'smallest'} part of ${
      names[category]
    }: ${percent(share)}, or ${number.format(count)} of ${number.format(of)}.`,
  leader: ({ name, category, count, among }) =>
    `Of the ${number.format(among)} names talked about most, ${name} had the most comments of ${names[category]}: ${number.format(count)}.`,
  subject: ({ name, crowd, praise, criticism, isFew }) =>
    `${name} had ${comments(crowd.n)}${
      isFew ? '' : `: ${percent(praise)} of praise and ${percent(criticism)} of criticism`
    }${crowd.before === null ? '' : `; in the week before, ${comments(crowd.before)}`}.`,
  part: ({ name, category, count, of, share, isFew }) =>
    `Of ${comments(of)} about ${name}, there ${was(count)} ${number.format(count)} of ${names[category]}${
      isFew ? '' : `, or ${percent(share)}`
    }.`,
  turn: ({ name, category, share, before, certainty }) =>
    `${capital(names[category])} of ${name} ${sayTurn(share, before)}${verdict(certainty)}.`,
  release: ({ name, artist, n, praise, criticism, isFew }) =>
    `${artist === null ? '' : `By ${artist}, `}“${name}” had ${comments(n)}${
      isFew ? '' : `: praise ${turnOf(praise)} and criticism ${turnOf(criticism)}`
    }.`,
  topic: ({ name, comments: n, times, hours }) =>
    `In the final ${hours} hours of the week, the topic “${name}” had ${comments(n)}${
      times === null ? '' : `, ${tenth.format(times)} times the usual`
    }.`,
};

/** By what the rounded shares say, so that the sentence agrees with itself. */
function sayTurn(share: number, before: number): string {
  const [now, then] = [percent(share), percent(before)];
  if (now === then) return `stayed flat at ${now}`;
  return `${share > before ? 'rose' : 'fell'} from ${then} to ${now}`;
}

function turnOf({ share, before }: Turn): string {
  return before === null ? `was ${percent(share)}` : sayTurn(share, before);
}

function points(n: number): string {
  return `${number.format(n)} ${Math.abs(n) === 1 ? 'point' : 'points'}`;
}
