import type { Figure, FigureKind } from '@/lib/summary/figures';
import type { WeekFacts } from '@/lib/summary/facts';
import type { Binding, Day } from '@/lib/summary/verify/bind';
import { isDay } from '@/lib/summary/verify/check-dates';
import type { Claim, Hedge } from '@/lib/summary/verify/read-claim';
import type { Mention } from '@/lib/summary/verify/read-mentions';

/** What the facts are and what follows from them. */
export type Known = { facts: WeekFacts; figures: Figure[] };

/** Whether a figure of the facts is what is said of a number: of the same thing, time and size. */
export function isBorne(mention: Mention, claim: Claim, { facts, figures }: Known): boolean {
  return figures.some(
    (figure) =>
      isAbout(figure, claim.binding) &&
      hasValue(figure, mention, claim) &&
      isInPlace(figure, claim, mention, facts),
  );
}

function isAbout(figure: Figure, { categories, names }: Binding): boolean {
  return categories.includes(figure.category) && names.includes(figure.name);
}

/** The right week, and the right day where one is named. */
function isInPlace(figure: Figure, { binding }: Claim, mention: Mention, facts: WeekFacts): boolean {
  const onDay = binding.days.some((day) => isOnDay(figure, day, facts));
  if (!onDay) return false;
  if (figure.when === 'both') return true;
  return mention.kind === 'most' || mention.kind === 'least'
    ? figure.when === 'now'
    : binding.whens.includes(figure.when);
}

function isOnDay(figure: Figure, day: Day | null, facts: WeekFacts): boolean {
  if (day === null) return figure.day === null;
  return figure.day !== null && isDay(figure.day, day, facts);
}

function hasValue(figure: Figure, mention: Mention, claim: Claim): boolean {
  const kinds = kindsOf(mention, claim);
  if (!kinds.includes(figure.kind)) return false;
  if (mention.kind === 'most') return figure.value > mention.value;
  if (mention.kind === 'least') return figure.value < mention.value;
  if (figure.kind === 'times') return isTimes(figure.value, mention, claim);
  const signed = figure.kind === 'change' || figure.kind === 'points';
  if (signed && claim.direction !== 0 && Math.sign(figure.value) !== claim.direction) return false;
  return isNear(signed ? Math.abs(figure.value) : figure.value, mention, claim.hedge);
}

/** `subiu 12%` is a change, `subiu para 12%` a share. */
function kindsOf({ kind }: Mention, { isChange, direction }: Claim): FigureKind[] {
  if (kind === 'share') return isChange ? ['change'] : ['share'];
  if (kind === 'count' && isChange) return [];
  if (kind === 'fraction') return direction === 0 ? ['share'] : ['times', 'change'];
  if (kind === 'most' || kind === 'least') return ['share'];
  return kind === 'count' || kind === 'points' || kind === 'times' ? [kind] : [];
}

const fractionReach = 0.01;
const roundReach = 0.05;

/** A number is as exact as it is written; percentages go to one decimal, round words to a point. */
function isNear(value: number, { value: said, step, kind }: Mention, hedge: Hedge): boolean {
  if (hedge === 'over') return value > said && value <= said * 1.1;
  if (hedge === 'under') return value < said && value >= said * 0.9;
  if (hedge === 'about') return Math.abs(value - said) <= said * roundReach;
  if (kind === 'fraction') return Math.abs(value - said) <= fractionReach;
  const finest = kind === 'share' ? 0.001 : kind === 'points' ? 0.1 : 1;
  if (step < finest * 0.99) return false;
  const coarsest = kind === 'share' ? 0.01 : 1;
  const reach = step > coarsest ? Math.min(step / 2, said * roundReach) : step / 2;
  return Math.abs(value - said) <= reach + 1e-9;
}

/** `dobrou` is said from 1.9 to 2.4 times; written in figures it is as exact as it is written. */
function isTimes(ratio: number, { value: said, step, kind }: Mention, { hedge, direction }: Claim): boolean {
  if (direction > 0 && ratio < 1) return false;
  if (direction < 0 && ratio > 1) return false;
  if (hedge === 'over') return ratio > said && ratio < said + 1;
  if (hedge === 'under') return ratio < said && ratio >= said * 0.9;
  if (kind === 'fraction') return Math.abs(ratio - said) <= 0.03;
  if (step > 0 && step < 1) return step >= 0.1 && Math.abs(ratio - said) <= step / 2 + 1e-9;
  if (said < 1) return Math.abs(ratio - said) <= 0.05;
  return ratio >= said * 0.95 && ratio < said + 0.4;
}
