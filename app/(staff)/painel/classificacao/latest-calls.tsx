import { LocalTime } from '@/components/comments/local-time';
import { Card } from '@/components/ui/card';
import { Table, Td, Th } from '@/components/ui/table';
import type { LlmCall } from '@/db/schema/llm';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { formatCost } from './format-cost';

type LatestCallsProps = { calls: LlmCall[]; locale: Locale };

export function LatestCalls({ calls, locale }: LatestCallsProps) {
  const t = getTranslator(locale, 'classification');
  if (calls.length === 0)
    return (
      <Card title={t('calls.title')}>
        <p className="text-muted">{t('calls.none')}</p>
      </Card>
    );
  return (
    <Card title={t('calls.title')}>
      <Table label={t('calls.title')}>
        <thead>
          <tr>
            <Th>{t('calls.when')}</Th>
            <Th>{t('calls.outcome')}</Th>
            <Th>{t('calls.model')}</Th>
            <Th numeric>{t('calls.items')}</Th>
            <Th numeric>{t('calls.latency')}</Th>
            <Th numeric>{t('calls.attempts')}</Th>
            <Th numeric>{t('calls.cost')}</Th>
          </tr>
        </thead>
        <tbody>
          {calls.map((call) => (
            <CallRow key={call.id} call={call} locale={locale} />
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

function CallRow({ call, locale }: { call: LlmCall; locale: Locale }) {
  const t = getTranslator(locale, 'classification');
  const { calledAt, model, outcome, detail, items, latencyMs, attempts, costUsd } = call;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return (
    <tr>
      <Td className="whitespace-nowrap">
        <LocalTime at={calledAt} locale={locale} />
      </Td>
      <Td>
        <span className={outcome === 'answered' ? '' : 'font-medium text-danger'}>
          {t(`calls.outcomes.${outcome}`)}
        </span>
        {detail && <code className="block font-mono text-xs text-muted">{detail}</code>}
      </Td>
      <Td className="whitespace-nowrap">{model}</Td>
      <Td numeric>{number.format(items)}</Td>
      <Td numeric className="whitespace-nowrap">
        {t('calls.seconds', { seconds: number.format(latencyMs / 1_000) })}
      </Td>
      <Td numeric>{number.format(attempts)}</Td>
      <Td numeric className="whitespace-nowrap">
        {costUsd === null ? (
          <span className="text-muted">{t('calls.unknownCost')}</span>
        ) : (
          formatCost(costUsd, locale)
        )}
      </Td>
    </tr>
  );
}
