import { Card } from '@/components/ui/card';
import { Table, Td, Th } from '@/components/ui/table';
import type { LlmDayTotals } from '@/db/queries/llm';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { formatCost } from './format-cost';

type DayTotalsProps = { days: LlmDayTotals[]; locale: Locale };

export function DayTotals({ days, locale }: DayTotalsProps) {
  const t = getTranslator(locale, 'classification');
  if (days.length === 0)
    return (
      <Card title={t('days.title')}>
        <p className="text-muted">{t('days.none')}</p>
      </Card>
    );
  return (
    <Card title={t('days.title')}>
      <Table label={t('days.title')}>
        <thead>
          <tr>
            <Th>{t('days.day')}</Th>
            <Th numeric>{t('days.calls')}</Th>
            <Th numeric>{t('days.answered')}</Th>
            <Th numeric>{t('days.requests')}</Th>
            <Th numeric>{t('days.tokens')}</Th>
            <Th numeric>{t('days.cost')}</Th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <DayRow key={day.day} name={formatUtcDay(day.day, locale)} totals={day} locale={locale} />
          ))}
        </tbody>
        {days.length > 1 && (
          <tfoot className="font-semibold">
            <DayRow name={t('days.total')} totals={sumUp(days)} locale={locale} />
          </tfoot>
        )}
      </Table>
    </Card>
  );
}

type Totals = Omit<LlmDayTotals, 'day'>;
type DayRowProps = { name: string; totals: Totals; locale: Locale };

function DayRow({ name, totals, locale }: DayRowProps) {
  const t = getTranslator(locale, 'classification');
  const number = new Intl.NumberFormat(locale);
  const { calls, answered, requests, tokens, costUsd, unpriced } = totals;
  const isPriced = unpriced < calls;
  return (
    <tr>
      <Th scope="row" className="whitespace-nowrap">
        {name}
      </Th>
      {[calls, answered, requests, tokens].map((value, column) => (
        <Td key={column} numeric>
          {number.format(value)}
        </Td>
      ))}
      <Td numeric>
        {isPriced && <span className="whitespace-nowrap">{formatCost(costUsd, locale)}</span>}
        {unpriced > 0 && (
          <span className="block text-xs font-normal text-muted">
            {t('days.unpriced', { count: unpriced })}
          </span>
        )}
      </Td>
    </tr>
  );
}

function sumUp(days: Totals[]): Totals {
  const sum = (field: keyof Totals) => days.reduce((total, day) => total + day[field], 0);
  return {
    calls: sum('calls'),
    answered: sum('answered'),
    requests: sum('requests'),
    tokens: sum('tokens'),
    costUsd: sum('costUsd'),
    unpriced: sum('unpriced'),
  };
}

function formatUtcDay(day: string, locale: Locale): string {
  const options = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(day));
}
