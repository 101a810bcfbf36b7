import { LocalTime } from '@/components/comments/local-time';
import type { LlmBreaker } from '@/db/schema/llm';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { explainDetail } from './explain-detail';

type BreakerStateProps = { breaker: LlmBreaker | null; locale: Locale };

/** Whether requests pass, in words; what the provider said stands behind them as it is. */
export function BreakerState({ breaker, locale }: BreakerStateProps) {
  const t = getTranslator(locale, 'classification');
  if (!breaker || (breaker.failures === 0 && !breaker.openedAt)) return t('use.closed');
  const { openedAt, failures: count, detail } = breaker;
  const why = t(`use.why.${explainDetail(detail ?? '')}`);
  return (
    <>
      {openedAt ? (
        <strong className="font-medium text-danger">
          {t.rich('use.open', { why, since: () => <LocalTime at={openedAt} locale={locale} /> })}
        </strong>
      ) : (
        t('use.failing', { count, why })
      )}
      {detail && (
        <code className="mt-1 block font-mono text-xs text-muted [overflow-wrap:anywhere]">{detail}</code>
      )}
    </>
  );
}
