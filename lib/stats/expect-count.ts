/** What a count should be, and how surely that is known. */
export type Expectation = {
  mean: number;
  /** Of the next count: its own scatter and the doubt about the mean. */
  variance: number;
  /** Variance over mean of the counts, as far as it is proven; at least `leastDispersion`. */
  dispersion: number;
};

type Options = {
  /** How many counts make a season: 7 for days that go by the weekday, 1 where there is none. */
  cycle: number;
  /** After so many counts a past one weighs half. */
  halfLife: number;
};

/** Comments come in company, so no subject is believed to scatter less; real ones are rarely below it. */
const leastDispersion = 2;
const clipAt = 3;

/**
 * Expects the next count from those before, newest first; null is a gap. Level, trend and season are fitted to counts
 * of which each is brought within three deviations of the median of its season, so that a past spike counts as little
 * more than a busy day. Season and trend are believed as far as the counts prove them (James and Stein).
 */
export function expectCount(history: readonly (number | null)[], { cycle, halfLife }: Options): Expectation {
  const points = history.flatMap((count, index) =>
    count === null
      ? []
      : [{ count, age: index + 1, season: (index + 1) % cycle, weight: 2 ** (-(index + 1) / halfLife) }],
  );
  const clipped = clip(points, cycle);
  const level = meanOf(clipped);
  if (level === 0) return { mean: 0, variance: 0, dispersion: leastDispersion };
  const raw = Array.from({ length: cycle }, (_, season) => ofSeason(clipped, season, level));
  const factorOf = (season: number) => raw[season]?.factor ?? 1;
  const dispersion = believedDispersion(clipped, (season) => level * factorOf(season), cycle);
  const season = shrink(raw, dispersion / level);
  const trend = extrapolate(clipped, { factorOf, level, noise: dispersion * level });
  const mean = trend.level * season.factor;
  const doubt = season.factor ** 2 * trend.doubt + trend.level ** 2 * season.doubt;
  return { mean, variance: dispersion * mean + doubt, dispersion };
}

type Point = { count: number; age: number; season: number; weight: number };

function clip(points: Point[], cycle: number): Point[] {
  const medians = Array.from({ length: cycle }, (_, season) =>
    median(points.flatMap((point) => (point.season === season ? point.count : []))),
  );
  const scatter = points.map(({ count, season }) => {
    const middle = Math.max(medians[season] ?? 0, 1);
    return (count - middle) ** 2 / middle;
  });
  const dispersion = Math.max(leastDispersion, median(scatter) / medianOfChiSquare);
  return points.map((point) => {
    const middle = medians[point.season] ?? 0;
    const reach = clipAt * Math.sqrt(dispersion * Math.max(middle, 1));
    return { ...point, count: Math.min(Math.max(point.count, middle - reach), middle + reach) };
  });
}

/** With one degree of freedom: a variance from the median of squares. */
const medianOfChiSquare = 0.4549;

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

function meanOf(points: Point[]): number {
  const weight = sum(points.map((point) => point.weight));
  return weight === 0 ? 0 : sum(points.map((point) => point.weight * point.count)) / weight;
}

/** How many equally weighted counts would say as much. */
function effectiveSize(points: Point[]): number {
  return sum(points.map(({ weight }) => weight)) ** 2 / sum(points.map(({ weight }) => weight ** 2));
}

function ofSeason(points: Point[], season: number, level: number) {
  const own = points.filter((point) => point.season === season);
  return own.length === 0 ? null : { factor: meanOf(own) / level, size: effectiveSize(own) };
}

type Season = ReturnType<typeof ofSeason>;

/** The factor of the season to come, drawn towards 1 as far as chance explains how much seasons differ. */
function shrink(seasons: Season[], noise: number): { factor: number; doubt: number } {
  const [next] = seasons;
  const seen = seasons.flatMap((season) => season ?? []);
  if (seasons.length === 1 || !next) return { factor: 1, doubt: 0 };
  const spread = sum(seen.map(({ factor }) => (factor - 1) ** 2)) / Math.max(1, seen.length - 1);
  const chance = sum(seen.map(({ size }) => noise / size)) / seen.length;
  const real = Math.max(0, spread - chance);
  const own = noise / next.size;
  const trust = real / (real + own);
  return { factor: 1 + trust * (next.factor - 1), doubt: trust * own };
}

type Trend = { factorOf: (season: number) => number; level: number; noise: number };

/** The level at age 0: along a weighted line through the counts freed of their season, as steep as is proven. */
function extrapolate(points: Point[], { factorOf, level, noise }: Trend): { level: number; doubt: number } {
  const middle = meanOf(points.map((point) => ({ ...point, count: point.age })));
  const arms = points.map(({ age, weight }) => weight * (age - middle));
  const reach = sum(points.map(({ age, weight }) => weight * (age - middle) ** 2));
  const flat = noise / effectiveSize(points);
  if (reach === 0) return { level, doubt: flat };
  const free = points.map(({ count, season }) => count / Math.max(factorOf(season), 0.1));
  const slope = sum(free.map((value, index) => (arms[index] ?? 0) * (value - level))) / reach;
  const slopeDoubt = (noise * sum(arms.map((arm) => arm ** 2))) / reach ** 2;
  const trust = slope === 0 ? 0 : Math.max(0, 1 - slopeDoubt / slope ** 2);
  return {
    level: Math.max(0, level - trust * slope * middle),
    doubt: flat + trust * slopeDoubt * middle ** 2,
  };
}

/** Pearson's estimate where all but one in twenty samples of the least would be below it; else the least. */
function believedDispersion(points: Point[], expected: (season: number) => number, cycle: number): number {
  const freedom = points.length - cycle;
  if (freedom < 1) return leastDispersion;
  const square = sum(
    points.map(({ count, season }) => (count - expected(season)) ** 2 / Math.max(expected(season), 1)),
  );
  const isProven = square > leastDispersion * upperChiSquare(freedom);
  return isProven ? square / freedom : leastDispersion;
}

/** The 95th percentile, by Wilson and Hilferty. */
function upperChiSquare(freedom: number): number {
  const part = 2 / (9 * freedom);
  return freedom * (1 - part + 1.645 * Math.sqrt(part)) ** 3;
}
