import { LocalTime } from '@/components/comments/local-time';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { ModelUse } from '@/lib/classification/get-model-use';
import { BreakerState } from './breaker-state';

type ModelTodayProps = { use: ModelUse; hasModel: boolean; locale: Locale };

/** What of today's budget is gone, whether requests pass, and what waits. */
export function ModelToday({ use, hasModel, locale }: ModelTodayProps) {
  const t = getTranslator(locale, 'classification');
  const { used, budget, breaker, queue } = use;
  const isFull = used.calls >= budget.calls || used.tokens >= budget.tokens;
  return (
    <Card title={t('use.title')}>
      {hasModel && isFull && (
        <div className="mb-5">
          <Notice tone="error">{t('use.full')}</Notice>
        </div>
      )}
      <div className="grid gap-6 md:grid-cols-2">
        <Budget name={t('use.calls')} used={used.calls} limit={budget.calls} locale={locale} />
        <Budget name={t('use.tokens')} used={used.tokens} limit={budget.tokens} locale={locale} />
      </div>
      <p className="mt-3 text-sm text-muted">{t(hasModel ? 'use.day' : 'use.idle')}</p>
      <dl className="mt-6 grid gap-6 text-sm md:grid-cols-2">
        {hasModel && (
          <div>
            <dt className="text-muted">{t('use.breaker')}</dt>
            <dd className="mt-1 max-w-prose">
              <BreakerState breaker={breaker} locale={locale} />
            </dd>
          </div>
        )}
        <div>
          <dt className="text-muted">{t('use.queue')}</dt>
          <dd className="mt-1">
            {t('use.waiting', { count: queue.waiting })}
            {queue.oldest && (
              <>
                {' '}
                {t.rich('use.since', { time: () => <LocalTime at={queue.oldest ?? ''} locale={locale} /> })}
              </>
            )}
          </dd>
        </div>
      </dl>
    </Card>
  );
}

type BudgetProps = { name: string; used: number; limit: number; locale: Locale };

function Budget({ name, used, limit, locale }: BudgetProps) {
  const t = getTranslator(locale, 'classification');
  return (
    <div>
      <p className="mb-2 flex flex-wrap justify-between gap-x-4 text-sm">
        <span className="font-medium">{name}</span>
        <span className="text-muted">{t('use.of', { used, limit })}</span>
      </p>
      <ProgressBar label={name} value={used} max={limit} />
    </div>
  );
}
