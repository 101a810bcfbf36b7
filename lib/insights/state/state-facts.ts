import type { Locale } from '@/i18n/locales';
import { english } from '@/lib/insights/state/english';
import type { Certainty, Phrases } from '@/lib/insights/state/phrases';
import { portuguese } from '@/lib/insights/state/portuguese';
import { stateSubjects } from '@/lib/insights/state/state-subjects';
import { about, type Stated, type Statement } from '@/lib/insights/state/statement';
import { countOpinions, fewOpinions, shareOf } from '@/lib/report/counts';
import type { WeekFacts } from '@/lib/summary/facts';
import { opinions } from '@/lib/text/categories';

const phrasebooks: Record<Locale, Phrases> = { 'pt-BR': portuguese, en: english };

/** The facts of a week as sentences by a fixed rule. */
export function stateFacts(facts: WeekFacts, locale: Locale): Statement[] {
  const phrases = phrasebooks[locale];
  return [
    ...stateVolume(facts, phrases),
    ...stateShares(facts, phrases),
    ...stateMoves(facts, phrases),
    ...stateDays(facts, phrases),
    ...stateSubjects(facts, phrases),
    ...facts.tags.rows.map((row) => ({
      about: about('topic', { name: row.name }),
      text: phrases.topic({ ...row, hours: facts.tags.hours }),
    })),
  ].map((stated) => ({ week: facts.week.id, ...stated }));
}

function stateVolume({ total: { now, before } }: WeekFacts, phrases: Phrases): Stated[] {
  const crowd = { n: countOpinions(now), before: before && countOpinions(before) };
  return [
    { about: about('volume'), text: phrases.volume(crowd) },
    {
      about: about('spam', { category: 'spam' }),
      text: phrases.spam({ n: now.spam, before: before && before.spam }),
    },
  ];
}

/** Of a small crowd, counts: a share would say little. */
function stateShares({ total: { now, before } }: WeekFacts, phrases: Phrases): Stated[] {
  const n = countOpinions(now);
  if (n < fewOpinions)
    return opinions.map((category) => ({
      about: about('share', { category }),
      text: phrases.fewOf({ category, count: now[category] }),
    }));
  const isComparable = before !== null && countOpinions(before) >= fewOpinions;
  const shareBefore = (category: (typeof opinions)[number]) =>
    isComparable ? shareOf(before, category) : null;
  const shares = opinions.map((category) => ({ category, share: shareOf(now, category) ?? 0 }));
  const points = (counts: typeof now) =>
    Math.round(((counts.elogio - counts.critica) / countOpinions(counts)) * 100);
  return [
    { about: about('split'), text: phrases.split(shares) },
    {
      about: about('balance'),
      text: phrases.balance({ now: points(now), before: isComparable ? points(before) : null }),
    },
    ...shares.map(({ category, share }) => ({
      about: about('share', { category }),
      text: phrases.share({ category, share, count: now[category], of: n, before: shareBefore(category) }),
    })),
  ];
}

/** `facts.moves` is empty where the two weeks cannot be compared. */
function stateMoves({ total: { now, before }, moves }: WeekFacts, phrases: Phrases): Stated[] {
  if (!before || moves.length === 0) return [];
  const stated = moves.map(({ category, isNews }) => {
    const certainty: Certainty = isNews ? 'sure' : 'chance';
    const part = {
      category,
      count: now[category],
      of: countOpinions(now),
      share: shareOf(now, category) ?? 0,
    };
    const text = phrases.change({ ...part, before: shareOf(before, category) ?? 0, certainty });
    return { category, isNews, text };
  });
  const news = stated.filter(({ isNews }) => isNews);
  return [
    ...stated.map(({ category, text }) => ({ about: about('change', { category }), text })),
    ...news.map(({ category, text }) => ({ about: about('moves', { category }), text })),
    ...(news.length === 0 ? [{ about: about('moves'), text: phrases.nothingMoved() }] : []),
  ];
}

/** Busiest and quietest only where one day is so by itself. */
function stateDays({ days }: WeekFacts, phrases: Phrases): Stated[] {
  const sorted = days.toSorted((a, b) => b.opinions - a.opinions);
  const [first, second] = sorted;
  const [last, lastButOne] = sorted.toReversed();
  const of = ({ day, opinions: n }: (typeof days)[number]) => ({ day, n });
  return [
    ...days.map((one) => ({ about: about('days', { day: one.day }), text: phrases.day(of(one)) })),
    ...(first && second && first.opinions > second.opinions
      ? [{ about: about('busiest', { day: first.day }), text: phrases.busiest(of(first)) }]
      : []),
    ...(last && lastButOne && last.opinions < lastButOne.opinions
      ? [{ about: about('quietest', { day: last.day }), text: phrases.quietest(of(last)) }]
      : []),
  ];
}
