import { DateTime } from 'luxon';
import { localZone } from '@/lib/text/local-zone';

/** How often people comment by hour of the local day: quiet nights, a lunch hour, long evenings. */
const hourWeights = [3, 2, 1, 1, 1, 1, 2, 3, 4, 5, 5, 6, 8, 7, 5, 5, 5, 6, 8, 10, 11, 11, 9, 6];
const totalWeight = hourWeights.reduce((sum, weight) => sum + weight, 0);

/**
 * When the sample comment number `index` was written: `daysAgo` before today in São Paulo, at a plausible hour.
 * Depends on nothing else, so two seedings on one day agree; never after `now`.
 */
export function demoMoment({ now, daysAgo, index }: { now: Date; daysAgo: number; index: number }): string {
  const today = DateTime.fromJSDate(now, { zone: localZone });
  const day = today.startOf('day').minus({ days: daysAgo });
  const minutes = minuteOfDay(spread(index));
  const elapsed = daysAgo === 0 ? today.diff(day, 'minutes').minutes : 1_440;
  const moment = day.plus({ minutes: Math.floor((minutes * elapsed) / 1_440), seconds: index % 60 });
  return DateTime.min(moment, today).toUTC().toISO() ?? now.toISOString();
}

/** The golden-ratio sequence: evenly spread over [0, 1) without a pattern one would see. */
function spread(index: number): number {
  return (index * 0.618_033_988_749_894_9) % 1;
}

function minuteOfDay(quantile: number): number {
  let rest = quantile * totalWeight;
  for (const [hour, weight] of hourWeights.entries()) {
    if (rest < weight) return Math.floor((hour + rest / weight) * 60);
    rest -= weight;
  }
  return 1_439;
}
