import { judgeSample, type ChartBase } from '@/lib/report/charts/chart';
import { listChartEvents, type ChartEvent } from '@/lib/report/chart-events';
import { fewOpinions, sumCounts, toVoices } from '@/lib/report/counts';
import { findSurest } from '@/lib/report/find-surest';
import { hasModelChange, type ModelChange } from '@/lib/report/model-changes';
import type { Phrase } from '@/lib/report/phrase';
import { daysBetween, shiftWeek, type Week } from '@/lib/report/week';
import { daysOfWeek, weeksShown, type WeekReport } from '@/lib/report/week-report';
import { balanceInterval, balanceOf, scoreBalances, type Voices } from '@/lib/stats/balance';
import type { Interval } from '@/lib/stats/wilson-interval';

export type WeekBalance = {
  week: Week;
  /** An artist's week of too few opinions to be told of: it has no numbers. Of all artists together never so. */
  isHidden: boolean;
  voices: Voices;
  /** Null in a week without opinions. */
  balance: number | null;
  interval: Interval;
  isRunning: boolean;
  events: ChartEvent[];
};
export type WeeklyBalanceChart = ChartBase<'saldo_semanal'> & {
  weeks: WeekBalance[];
  events: ChartEvent[];
};

type BalanceNumbers = Pick<WeekReport, 'days' | 'week' | 'isClosed' | 'modelChanges' | 'aroundReleases'>;

export function buildWeeklyBalanceChart(report: BalanceNumbers): WeeklyBalanceChart {
  const events = listChartEvents(report);
  const weeks = listWeeks(report, events);
  const n = weeks.reduce((sum, { voices }) => sum + voices.total, 0);
  return {
    id: 'saldo_semanal',
    title: composeTitle(weeks, n, report.modelChanges),
    description: {
      key: 'charts.saldo_semanal.description',
      values: { weeks: weeksShown, period: report.isClosed ? 'closed' : 'open' },
    },
    unit: 'balance',
    ...judgeSample(n),
    weeks,
    events,
  };
}

export function toWeeklyBalanceLines({ weeks }: WeeklyBalanceChart) {
  return weeks.map(({ week, isHidden, voices, balance, interval, isRunning, events }) => ({
    semana: week.id,
    situacao: isRunning ? 'em_curso' : 'encerrada',
    comentarios: isHidden ? null : voices.total,
    elogios: isHidden ? null : voices.positive,
    criticas: isHidden ? null : voices.negative,
    saldo: balance,
    saldo_minimo: balance === null ? null : interval.low,
    saldo_maximo: balance === null ? null : interval.high,
    classificador_mudou_em: events.find(({ kind }) => kind === 'model')?.day ?? null,
  }));
}

function listWeeks({ days, week, isClosed }: BalanceNumbers, events: ChartEvent[]): WeekBalance[] {
  return Array.from({ length: weeksShown }, (_, index) => {
    const ofWeek = days.slice(index * daysOfWeek, (index + 1) * daysOfWeek);
    const voices = toVoices(sumCounts(ofWeek.map(({ counts }) => counts)));
    return {
      week: shiftWeek(week, index + 1 - weeksShown),
      isHidden: false,
      voices,
      balance: balanceOf(voices),
      interval: balanceInterval(voices),
      isRunning: !isClosed && index === weeksShown - 1,
      events: events.filter(({ day }) => ofWeek.some((of) => of.day === day)),
    };
  });
}

/** Of the last week that has enough to say, beside the one before it where the same model labelled both. */
function composeTitle(weeks: WeekBalance[], n: number, modelChanges: ModelChange[]): Phrase {
  if (n === 0) return { key: 'charts.saldo_semanal.empty' };
  const [before, now] = weeks.slice(isTold(weeks.at(-1)) ? -2 : -3);
  if (!now || now.balance === null || !isTold(now)) return { key: 'charts.saldo_semanal.few', values: { n } };
  const values = { number: now.week.number, balance: now.balance };
  if (
    !before ||
    before.balance === null ||
    !isTold(before) ||
    isNewModel(before.week, now.week, modelChanges)
  )
    return { key: 'charts.saldo_semanal.alone', values };

  const change = now.balance - before.balance;
  const moved = findSurest([{ change, z: scoreBalances(now.voices, before.voices) }]);
  if (!moved) return { key: 'charts.saldo_semanal.steady', values };
  return {
    key: 'charts.saldo_semanal.moved',
    values: { ...values, before: before.balance, movement: movementOf(before.balance, now.balance) },
  };
}

function isNewModel(before: Week, now: Week, modelChanges: ModelChange[]): boolean {
  return hasModelChange(modelChanges, daysBetween({ from: before.from, to: now.to }));
}

function movementOf(before: number, now: number) {
  if (before <= 0 && now > 0) return 'overtake';
  if (before >= 0 && now < 0) return 'overtaken';
  return now > before ? 'up' : 'down';
}

function isTold(week?: WeekBalance): boolean {
  return week !== undefined && week.voices.total >= fewOpinions;
}
