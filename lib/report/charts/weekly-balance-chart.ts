import { judgeSample, type ChartBase } from '@/lib/report/charts/chart';
import { fewOpinions, sumCounts, toVoices } from '@/lib/report/counts';
import { findSurest } from '@/lib/report/find-surest';
import type { Phrase } from '@/lib/report/phrase';
import { noonOf, shiftWeek, type Week } from '@/lib/report/week';
import { daysOfWeek, weeksShown, type WeekReport } from '@/lib/report/week-report';
import { balanceInterval, balanceOf, scoreBalances, type Voices } from '@/lib/stats/balance';
import type { Interval } from '@/lib/stats/wilson-interval';

export type WeekBalance = {
  week: Week;
  voices: Voices;
  /** Null in a week without opinions. */
  balance: number | null;
  interval: Interval;
  isRunning: boolean;
};
/** What happened on a day of the eight weeks; `at` is where its noon lies in them, 0–1. */
export type BalanceEvent = { day: string; noon: Date; at: number; release: string | null };
export type WeeklyBalanceChart = ChartBase<'saldo_semanal'> & {
  weeks: WeekBalance[];
  /** Oldest first; without a release it is that another model began to decide. */
  events: BalanceEvent[];
};

const newestModelChanges = 2;
const mostTalkedReleases = 3;

type BalanceNumbers = Pick<WeekReport, 'days' | 'week' | 'isClosed' | 'modelChanges' | 'aroundReleases'>;

export function buildWeeklyBalanceChart(report: BalanceNumbers): WeeklyBalanceChart {
  const weeks = listWeeks(report);
  const n = weeks.reduce((sum, { voices }) => sum + voices.total, 0);
  return {
    id: 'saldo_semanal',
    title: composeTitle(weeks, n),
    description: {
      key: 'charts.saldo_semanal.description',
      values: { weeks: weeksShown, period: report.isClosed ? 'closed' : 'open' },
    },
    unit: 'balance',
    ...judgeSample(n),
    weeks,
    events: listEvents(report),
  };
}

export function toWeeklyBalanceLines({ weeks, events }: WeeklyBalanceChart) {
  return weeks.map(({ week, voices, balance, interval, isRunning }) => ({
    semana: week.id,
    situacao: isRunning ? 'em_curso' : 'encerrada',
    comentarios: voices.total,
    elogios: voices.positive,
    criticas: voices.negative,
    saldo: balance,
    saldo_minimo: balance === null ? null : interval.low,
    saldo_maximo: balance === null ? null : interval.high,
    classificador_mudou_em:
      events.find(({ day, release }) => release === null && isOf(day, week))?.day ?? null,
  }));
}

function listWeeks({ days, week, isClosed }: BalanceNumbers): WeekBalance[] {
  return Array.from({ length: weeksShown }, (_, index) => {
    const ofWeek = days.slice(index * daysOfWeek, (index + 1) * daysOfWeek);
    const voices = toVoices(sumCounts(ofWeek.map(({ counts }) => counts)));
    return {
      week: shiftWeek(week, index + 1 - weeksShown),
      voices,
      balance: balanceOf(voices),
      interval: balanceInterval(voices),
      isRunning: !isClosed && index === weeksShown - 1,
    };
  });
}

function listEvents({ days, modelChanges, aroundReleases }: BalanceNumbers): BalanceEvent[] {
  const talked = aroundReleases.toSorted((a, b) => toVoices(b.after).total - toVoices(a.after).total);
  const events = [
    ...modelChanges.slice(-newestModelChanges).map(({ day }) => ({ day, release: null })),
    ...talked
      .slice(0, mostTalkedReleases)
      .map(({ releasedOn, title }) => ({ day: releasedOn, release: title })),
  ];
  return events
    .flatMap(({ day, release }) => {
      const index = days.findIndex((of) => of.day === day);
      const at = (index + 0.5) / (weeksShown * daysOfWeek);
      return index === -1 ? [] : { day, noon: noonOf(day), at, release };
    })
    .toSorted((a, b) => a.at - b.at);
}

/** Of the last week that has enough to say, beside the one before it. */
function composeTitle(weeks: WeekBalance[], n: number): Phrase {
  if (n === 0) return { key: 'charts.saldo_semanal.empty' };
  const [before, now] = weeks.slice(isTold(weeks.at(-1)) ? -2 : -3);
  if (!now || now.balance === null || !isTold(now)) return { key: 'charts.saldo_semanal.few', values: { n } };
  const values = { number: now.week.number, balance: now.balance };
  if (!before || before.balance === null || !isTold(before))
    return { key: 'charts.saldo_semanal.alone', values };

  const change = now.balance - before.balance;
  const moved = findSurest([{ change, z: scoreBalances(now.voices, before.voices) }]);
  if (!moved) return { key: 'charts.saldo_semanal.steady', values };
  return {
    key: 'charts.saldo_semanal.moved',
    values: { ...values, before: before.balance, movement: movementOf(before.balance, now.balance) },
  };
}

function movementOf(before: number, now: number) {
  if (before <= 0 && now > 0) return 'overtake';
  if (before >= 0 && now < 0) return 'overtaken';
  return now > before ? 'up' : 'down';
}

function isTold(week?: WeekBalance): boolean {
  return week !== undefined && week.voices.total >= fewOpinions;
}

function isOf(day: string, week: Week): boolean {
  return day >= week.from.slice(0, 10) && day < week.to.slice(0, 10);
}
