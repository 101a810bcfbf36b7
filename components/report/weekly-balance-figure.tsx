import { CategoryIcon } from '@/components/categories/category-icon';
import { SignedColumns } from '@/components/charts/signed-columns';
import { toEventNotes } from '@/components/report/describe-events';
import { ReportFigure } from '@/components/report/report-figure';
import { WeeklyBalanceTable } from '@/components/report/weekly-balance-table';
import type { Locale } from '@/i18n/locales';
import { getTranslator, type Translator } from '@/i18n/translator';
import type { WeekBalance, WeeklyBalanceChart } from '@/lib/report/charts/weekly-balance-chart';

type WeeklyBalanceFigureProps = { chart: WeeklyBalanceChart; locale: Locale };

export function WeeklyBalanceFigure({ chart, locale }: WeeklyBalanceFigureProps) {
  const t = getTranslator(locale, 'report');
  return (
    <ReportFigure
      chart={chart}
      locale={locale}
      table={(label) => <WeeklyBalanceTable label={label} chart={chart} locale={locale} />}
    >
      {(texts) => (
        <SignedColumns
          id={chart.id}
          {...texts}
          columns={chart.weeks.map((week) => toColumn(week, t))}
          notes={toEventNotes(chart.events, t)}
          above={sideOf('elogio', t('charts.saldo_semanal.above'))}
          below={sideOf('critica', t('charts.saldo_semanal.below'))}
        />
      )}
    </ReportFigure>
  );
}

function toColumn({ week, balance, interval, isRunning }: WeekBalance, t: Translator<'report'>) {
  return {
    key: week.id,
    tick: t('charts.saldo_semanal.tick', { number: week.number }),
    value: balance,
    valueText: t('charts.saldo_semanal.value', { balance: balance ?? 0 }),
    ...interval,
    openText: isRunning ? t('charts.saldo_semanal.running') : undefined,
  };
}

function sideOf(category: 'elogio' | 'critica', text: string) {
  return {
    text,
    color: `rgb(var(--${category}))`,
    icon: (size: object) => <CategoryIcon category={category} {...size} />,
  };
}
