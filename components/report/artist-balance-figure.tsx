import { DataTable } from '@/components/charts/data-table';
import { WeeklyBalanceFigure } from '@/components/report/weekly-balance-figure';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { ArtistReport } from '@/lib/report/artist-report';

type ArtistBalanceFigureProps = { report: ArtistReport; locale: Locale };

/** As for all artists; its table keeps praise and criticism of a single week to itself. */
export function ArtistBalanceFigure({ report: { balance }, locale }: ArtistBalanceFigureProps) {
  return (
    <WeeklyBalanceFigure
      chart={balance}
      locale={locale}
      table={(label) => <BalanceTable label={label} balance={balance} locale={locale} />}
    />
  );
}

type BalanceTableProps = { label: string; balance: ArtistReport['balance']; locale: Locale };

const columns = ['week', 'comments', 'balance', 'interval'] as const;

function BalanceTable({ label, balance: { weeks }, locale }: BalanceTableProps) {
  const t = getTranslator(locale, 'report');
  const count = new Intl.NumberFormat(locale);
  return (
    <DataTable
      label={label}
      columns={columns.map((column) => t(`charts.saldo_semanal.column.${column}`))}
      rows={weeks.map(({ week, voices, balance, interval }) => ({
        head: t('charts.saldo_semanal.row', { number: week.number, day: new Date(week.from) }),
        cells:
          balance === null
            ? [voices.total === 0 ? '0' : t('artist.balance.small'), '–', '–']
            : [
                count.format(voices.total),
                t('charts.saldo_semanal.value', { balance }),
                t('charts.saldo_semanal.range', interval),
              ],
      }))}
    />
  );
}
