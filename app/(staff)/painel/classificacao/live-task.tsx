'use client';

import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { ProgressBar } from '@/components/ui/progress-bar';
import { SubmitButton } from './submit-button';
import { useTask, type WireTask } from './use-task';

type LiveTaskProps = {
  initial: WireTask;
  /** Null for whoever may not stop it. */
  stop: ((form: FormData) => Promise<void>) | null;
};

export function LiveTask({ initial, stop }: LiveTaskProps) {
  const t = useTranslations('task');
  const { task, isStalled } = useTask(initial);
  const { status, feitos: done, total, alterados, na_fila_do_modelo } = task;
  const isRunning = status === 'em_andamento';
  return (
    <div className="flex flex-wrap items-end justify-between gap-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <span role="status">
            <Badge tone={isRunning ? 'accent' : status === 'falhou' ? 'danger' : 'neutral'}>
              {t(`statuses.${status}`)}
            </Badge>
          </span>
          <span>{total === null ? t('done', { done }) : t('doneOf', { done, total })}</span>
          <span>{t('changed', { count: alterados })}</span>
          {na_fila_do_modelo > 0 && <span>{t('queued', { count: na_fila_do_modelo })}</span>}
        </p>
        {isRunning && (
          <div className="mt-3">
            {total === null ? (
              <OpenBar label={t('progress')} />
            ) : (
              <ProgressBar label={t('progress')} value={done} max={total} />
            )}
          </div>
        )}
        {isStalled && <p className="mt-2 text-sm text-muted">{t('stalled')}</p>}
        {status === 'falhou' && <p className="mt-2 text-sm text-danger">{t('failed')}</p>}
      </div>
      {isRunning && stop && (
        <form action={stop}>
          <input type="hidden" name="id" value={task.id} />
          <SubmitButton look="danger" size="sm" pending={t('stopping')}>
            {t('stop')}
          </SubmitButton>
        </form>
      )}
    </div>
  );
}

/** Work whose end is not known: something moves, and no share is claimed. */
function OpenBar({ label }: { label: string }) {
  return (
    <div role="progressbar" aria-label={label} className="h-2 overflow-hidden rounded-full bg-line">
      <div className="h-full w-1/3 animate-pulse rounded-full bg-accent" />
    </div>
  );
}
