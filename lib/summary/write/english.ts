import type { Sentences } from '@/lib/summary/write/compose-text';
import type { Move, Outline } from '@/lib/summary/write/outline';
import { sayDay, sayRange } from '@/lib/summary/write/say-dates';
import { capital, sayNumbers } from '@/lib/summary/write/say-numbers';
import type { Category } from '@/lib/text/categories';

const { number, tenth, percent, say } = sayNumbers('en');
const comments = (n: number) => say(n, 'comment', 'comments');

const names: Record<Category, string> = {
  elogio: 'praise',
  critica: 'criticism',
  sugestao: 'suggestions',
  duvida: 'questions',
  spam: 'spam',
};

export const english: Sentences = {
  subject: (week) => `Week ${week.week.number}: ${saySubject(week)}`,
  preheader: sayPreheader,
  headline: sayHeadline,
  volume: sayVolume,
  split: saySplit,
  move: sayMove,
  artists: sayArtists,
  artistMove: sayArtistMove,
  releaseMove: sayReleaseMove,
  tag: sayTag,
  peak: sayPeak,
  spam: saySpam,
};

function saySubject({ move, change, n, counts, isFew }: Outline): string {
  if (isFew) return comments(n);
  if (move) return `${names[move.category]} ${move.isUp ? 'rises' : 'falls'} to ${percent(move.share)}`;
  if (change !== null)
    return `the conversation ${change > 0 ? 'grows' : 'shrinks'} by ${percent(Math.abs(change))}`;
  return `${percent(counts.elogio / n)} praise in ${comments(n)}`;
}

function sayPreheader({ week, n, counts, isFew }: Outline): string {
  const range = sayRange(week, 'en');
  if (isFew) return `${comments(n)} came in on ${range}.`;
  return `${range}: ${percent(counts.elogio / n)} praise, ${percent(counts.critica / n)} criticism.`;
}

function sayHeadline({ move, change, n, counts, isFew, pick }: Outline): string {
  if (isFew) return `A week of little talk, with ${comments(n)}`;
  if (move) {
    const verb = move.isUp ? pick('headline', ['rises', 'climbs']) : pick('headline', ['falls', 'drops']);
    return `${capital(names[move.category])} ${verb} from ${percent(move.before)} to ${percent(move.share)} of opinions`;
  }
  if (change !== null)
    return `The conversation ${change > 0 ? 'grew' : 'shrank'} by ${percent(Math.abs(change))}: ${comments(n)} came in`;
  return pick('headline', [
    `Praise makes ${percent(counts.elogio / n)} of ${comments(n)}`,
    `${percent(counts.elogio / n)} praise, ${percent(counts.critica / n)} criticism`,
    `In ${comments(n)}, ${percent(counts.elogio / n)} praise`,
  ]);
}

function sayVolume({ week, n, before, change, isFew, pick }: Outline): string {
  const range = sayRange(week, 'en');
  if (isFew) return `Only ${comments(n)} came in on ${range}, too few to speak of shares.`;
  const opening = pick('volume', [
    `The week of ${range} brought ${comments(n)}`,
    `There were ${comments(n)} on ${range}`,
    `On ${range}, listeners left ${comments(n)}`,
  ]);
  if (change !== null)
    return `${opening}, ${percent(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than in the week before.`;
  if (before === null || before === 0)
    return `${opening}; of the week before there is nothing to compare with.`;
  return `${opening}, against ${number.format(before)} in the week before.`;
}

function saySplit({ n, counts, isFew, pick }: Outline): string {
  if (isFew) return sayFew(counts);
  const share = (category: Category) => percent(counts[category] / n);
  return pick('split', [
    `${share('elogio')} were praise and ${share('critica')} criticism; suggestions took ${share('sugestao')} and questions ${share('duvida')}.`,
    `Praise came to ${share('elogio')} and criticism to ${share('critica')}; there were also ${share('sugestao')} of suggestions and ${share('duvida')} of questions.`,
    `Of praise there were ${share('elogio')}; of criticism, ${share('critica')}; of suggestions, ${share('sugestao')}; of questions, ${share('duvida')}.`,
  ]);
}

function sayFew(counts: Outline['counts']): string {
  const told = (['elogio', 'critica', 'sugestao', 'duvida'] as const)
    .filter((category) => counts[category] > 0)
    .map((category) => `${number.format(counts[category])} of ${names[category]}`);
  return told.length === 0 ? '' : `By kind: ${told.join(', ')}.`;
}

function sayMove({ move, isFew, before, pick }: Outline): string {
  if (isFew || !before) return '';
  if (!move)
    return pick('move', [
      'Nothing changed beyond what chance explains.',
      'The shares swung as they usually do between one week and the next.',
      'Compared with the week before, the shares say nothing new.',
    ]);
  return `${capital(names[move.category])} ${sayHow(move)}, ${sayPoints(move)}: beyond what chance explains.`;
}

function sayHow({ isUp, isDouble, before, share }: Move): string {
  const span = `from ${percent(before)} to ${percent(share)}`;
  if (isDouble) return `doubled, ${span}`;
  return `${isUp ? 'rose' : 'fell'} ${span}`;
}

function sayPoints({ points, isUp }: Move): string {
  return `${say(points, 'point', 'points')} ${isUp ? 'more' : 'less'}`;
}

function sayArtists({ artists: [first, second], isFew, pick }: Outline): string {
  if (!first) return '';
  const lead = pick('artist', [
    `${first.name} was the most talked-about name, with ${comments(first.n)}.`,
    `The most talked-about name was ${first.name}, with ${comments(first.n)}.`,
  ]);
  const next = second ? `Next came ${second.name}, with ${number.format(second.n)}.` : '';
  if (isFew || first.n < 10) return [lead, next].filter(Boolean).join(' ');
  const view =
    first.praise >= first.criticism
      ? `Of the comments about ${first.name}, ${percent(first.praise)} were praise.`
      : `Of the comments about ${first.name}, ${percent(first.criticism)} were criticism.`;
  return [lead, view, next].filter(Boolean).join(' ');
}

function sayArtistMove({ artistMove: move }: Outline): string {
  return move ? `${capital(names[move.category])} of ${move.name} ${sayHow(move)}.` : '';
}

function sayReleaseMove({ releaseMove: move }: Outline): string {
  return move ? `“${move.name}” is heard differently now: ${names[move.category]} ${sayHow(move)}.` : '';
}

function sayTag({ tag, hours, pick }: Outline): string {
  if (!tag) return '';
  const n = comments(tag.comments);
  if (!tag.isRising)
    return `The most frequent topic of the final ${hours} hours was “${tag.name}”, with ${n}.`;
  const usual =
    tag.times === null ? '' : `, ${tenth.format(tag.times)} times the usual of the eight weeks before`;
  return pick('tag', [
    `In the final ${hours} hours of the week, the topic “${tag.name}” stood out, with ${n}${usual}.`,
    `The topic “${tag.name}” marked the final ${hours} hours of the week, with ${n}${usual}.`,
  ]);
}

function sayPeak({ peak, isFew }: Outline): string {
  if (!peak || isFew) return '';
  return `The busiest day was ${sayDay(peak.day, 'en')}, with ${comments(peak.opinions)}.`;
}

function saySpam({ spam, pick }: Outline): string {
  if (spam === 0) return '';
  const n = say(spam, 'spam message', 'spam messages');
  return pick('spam', [`Left out of all this: ${n}.`, `The filter also set aside ${n}.`]);
}
