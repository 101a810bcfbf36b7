'use client';

import { useTranslations } from 'next-intl';
import { Pace } from '@/components/tasks/pace';
import { ProgressBar } from '@/components/ui/progress-bar';
import { Stat } from '@/components/ui/stat';
import { useBatch } from './use-batch';
import type { WireBatch } from './wire-batch';

type LiveBatchProps = { initial: WireBatch; renderedAt: string };

export function LiveBatch({ initial, renderedAt }: LiveBatchProps) {
  const t = useTranslations('batch');
  const { batch, at, isStalled } = useBatch(initial, renderedAt);
  const done = batch.total - batch.pendentes;
  const elapsedMs = Date.parse(batch.concluido_em ?? at) - Date.parse(batch.iniciado_em);
  return (
    <section className="mt-6">
      <p className="text-lg font-semibold tracking-tight" role="status">
        {t(batch.pendentes === 0 ? 'finished' : 'running')}
      </p>
      <div className="mt-3">
        <ProgressBar label={t('progress')} value={done} max={batch.total} />
      </div>
      <p className="mt-2 flex flex-wrap justify-between gap-x-6 gap-y-1 text-sm text-muted">
        <span>{t('done', { done, total: batch.total })}</span>
        <span>
          {isStalled ? t('stalled') : <Pace done={done} total={batch.total} elapsedMs={elapsedMs} />}
        </span>
      </p>
      <dl className="mt-8 grid grid-cols-2 gap-6 md:grid-cols-4">
        <Count label={t('classified')} value={batch.classificados} />
        <Count label={t('inReview')} value={batch.em_revisao} />
        <Count label={t('failed')} value={batch.falhas} />
        <Count label={t('pending')} value={batch.pendentes} />
      </dl>
    </section>
  );
}

function Count({ label, value }: { label: string; value: number }) {
  const t = useTranslations('batch');
  return <Stat label={label} value={t('count', { count: value })} />;
}
