import { judgeSample, type ChartBase } from '@/lib/report/charts/chart';
import { countOpinions, fewOpinions } from '@/lib/report/counts';
import type { Phrase } from '@/lib/report/phrase';
import { countHours, listDays, noonOf } from '@/lib/report/week';
import type { WeekReport } from '@/lib/report/week-report';
import { poissonTail } from '@/lib/stats/poisson-tail';

const dayParts = ['dawn', 'morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];
const hoursOfDay = 24;

type HourSlot = {
  day: string;
  /** For date formatters. */
  noon: Date;
  /** Monday is 1. */
  weekday: number;
  hour: number;
  comments: number;
};
export type HourlyVolumeChart = ChartBase<'volume_horario'> & {
  /** Those that have begun, in order. */
  slots: HourSlot[];
  /** Comments of each day by part. */
  days: { day: string; noon: Date; parts: Record<DayPart, number>; total: number }[];
  /** How many the drawing tells apart. */
  shades: number;
  /** Comments of the fullest hour, and the hours that come near it, fullest first. */
  most: number;
  peaks: HourSlot[];
};

const shades = 5;
const mostPeaks = 3;
/** One report in forty, of four parts each, passes it while speech is even. */
const confidentZ = 2.5;
/** In one report of twenty some hour of 168 is as full by chance. */
const peakChance = 0.05;

export function buildHourlyVolumeChart({ hours, week, span, isClosed }: WeekReport): HourlyVolumeChart {
  const counts = new Map(
    hours.map((of) => [(of.weekday - 1) * hoursOfDay + of.hour, countOpinions(of.counts)]),
  );
  const days = listDays(week).map((day) => ({ day, noon: noonOf(day) }));
  const slots = days
    .flatMap(({ day, noon }, row) =>
      Array.from({ length: hoursOfDay }, (_, hour) => ({
        day,
        noon,
        weekday: row + 1,
        hour,
        comments: counts.get(row * hoursOfDay + hour) ?? 0,
      })),
    )
    .slice(0, countHours(span));
  const n = sum(slots);
  return {
    id: 'volume_horario',
    title: composeTitle(slots, n),
    description: {
      key: 'charts.volume_horario.description',
      values: { period: isClosed ? 'closed' : 'open' },
    },
    unit: 'comments',
    ...judgeSample(n),
    slots,
    days: days.map(({ day, noon }) => {
      const ofDay = slots.filter((slot) => slot.day === day);
      return { day, noon, parts: countParts(ofDay), total: sum(ofDay) };
    }),
    shades,
    most: Math.max(0, ...slots.map(({ comments }) => comments)),
    peaks: findPeaks(slots),
  };
}

export function toHourlyVolumeLines({ slots }: HourlyVolumeChart) {
  return slots.map(({ day, weekday, hour, comments }) => ({
    dia: day,
    dia_da_semana: weekday,
    hora: hour,
    comentarios: comments,
  }));
}

/** Up to three in the strongest of the shades; what ties with a fourth is no peak. */
function findPeaks(slots: HourSlot[]): HourSlot[] {
  const fullest = slots.toSorted((a, b) => b.comments - a.comments);
  const strongest = ((fullest[0]?.comments ?? 0) * (shades - 1)) / shades;
  const floor = Math.max(fullest[mostPeaks]?.comments ?? 0, strongest);
  return fullest.slice(0, mostPeaks).filter(({ comments }) => comments > floor);
}

function countParts(slots: HourSlot[]): Record<DayPart, number> {
  const count = (part: DayPart) => sum(inPart(slots, part));
  return {
    dawn: count('dawn'),
    morning: count('morning'),
    afternoon: count('afternoon'),
    evening: count('evening'),
  };
}

function composeTitle(slots: HourSlot[], n: number): Phrase {
  if (n === 0) return { key: 'charts.volume_horario.empty' };
  if (n < fewOpinions) return { key: 'charts.volume_horario.few', values: { n } };

  const peak = slots.reduce((top, slot) => (slot.comments > top.comments ? slot : top));
  if (poissonTail(peak.comments, n / slots.length) * slots.length < peakChance) {
    const { noon: day, hour, comments } = peak;
    return { key: 'charts.volume_horario.peak', values: { day, hour, n: comments } };
  }
  const busiest = findBusiestPart(slots, n);
  if (!busiest) return { key: 'charts.volume_horario.steady', values: { n } };
  return { key: 'charts.volume_horario.part', values: busiest };
}

/** The part of the day with surely more than its hours would have of even speech; null when there is none. */
function findBusiestPart(slots: HourSlot[], n: number): { part: string; share: number } | null {
  const [busiest] = dayParts
    .map((part) => {
      const comments = sum(inPart(slots, part));
      const fair = inPart(slots, part).length / slots.length;
      const deviation = Math.sqrt(n * fair * (1 - fair));
      return { part, share: comments / n, z: deviation && (comments - n * fair) / deviation };
    })
    .filter(({ z }) => z >= confidentZ)
    .sort((a, b) => b.z - a.z);
  return busiest ? { part: busiest.part, share: busiest.share } : null;
}

function inPart(slots: HourSlot[], part: DayPart): HourSlot[] {
  return slots.filter(({ hour }) => dayParts[Math.floor((hour / hoursOfDay) * dayParts.length)] === part);
}

function sum(slots: HourSlot[]): number {
  return slots.reduce((total, { comments }) => total + comments, 0);
}
