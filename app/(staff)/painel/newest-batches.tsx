import Link from 'next/link';
import { LocalTime } from '@/components/comments/local-time';
import { Card } from '@/components/ui/card';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { Batch } from '@/db/schema/comments';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';

export function NewestBatches({ batches, locale }: { batches: Batch[]; locale: Locale }) {
  const t = getTranslator(locale, 'overview');
  return (
    <Card title={t('batches')}>
      {batches.length === 0 && <p className="text-muted">{t('noBatches')}</p>}
      <ul className="divide-y divide-line">
        {batches.map((batch) => (
          <BatchRow key={batch.id} batch={batch} locale={locale} />
        ))}
      </ul>
    </Card>
  );
}

function BatchRow({ batch, locale }: { batch: Batch; locale: Locale }) {
  const t = getTranslator(locale, 'batch');
  const { id, kind, total, pending, createdAt } = batch;
  return (
    <li className="grid gap-x-6 gap-y-2 py-3 first:pt-0 last:pb-0 sm:grid-cols-[minmax(0,1fr)_16rem] sm:items-center">
      <Link href={`/painel/lotes/${id}`} prefetch={false} className="underline-offset-4 hover:underline">
        <span className="font-medium">{t(`kinds.${kind}`)}</span>{' '}
        <span className="text-sm text-muted">
          <LocalTime at={createdAt} locale={locale} />
        </span>
      </Link>
      <div>
        <ProgressBar label={t('progress')} value={total - pending} max={total} />
        <p className="mt-1 text-sm text-muted">{t('done', { done: total - pending, total })}</p>
      </div>
    </li>
  );
}
