'use client';

import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { ProgressBar } from '@/components/ui/progress-bar';
import { SubmitButton } from '../../../classificacao/submit-button';
import { useTask, type WireTask } from '../../../classificacao/use-task';
import { stopCorrection } from '../actions';

type LiveBulkProps = { initial: WireTask & { tipo: string } };

/** A bulk correction or its undo as it goes: how many were seen, changed and left as they were. */
export function LiveBulk({ initial }: LiveBulkProps) {
  const t = useTranslations('bulk');
  const status = useTranslations('task');
  const { task, isStalled } = useTask(initial);
  const isRunning = task.status === 'em_andamento';
  const isUndo = initial.tipo === 'correcao_desfeita';
  const { feitos: done, alterados: changed, total } = task;
  return (
    <div className="space-y-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span role="status">
          <Badge tone={isRunning ? 'accent' : task.status === 'falhou' ? 'danger' : 'neutral'}>
            {isUndo ? t('undoIs') : t('correctionIs')} {status(`statuses.${task.status}`).toLowerCase()}
          </Badge>
        </span>
        <span>{t(isUndo ? 'restored' : 'corrected', { count: changed })}</span>
        {done > changed && <span>{t(isUndo ? 'leftTouched' : 'left', { count: done - changed })}</span>}
      </p>
      {isRunning && (
        <div className="flex flex-wrap items-center gap-4">
          <div className="min-w-0 flex-1 basis-64">
            <ProgressBar
              label={status('progress')}
              value={done}
              max={Math.max(total ?? 0, done + (total === null ? 1 : 0))}
            />
            <p className="mt-1 text-sm text-muted">
              {total === null ? status('done', { done }) : status('doneOf', { done, total })}
            </p>
          </div>
          <form action={stopCorrection}>
            <input type="hidden" name="id" value={task.id} />
            <SubmitButton look="danger" size="sm" pending={status('stopping')}>
              {status('stop')}
            </SubmitButton>
          </form>
        </div>
      )}
      {isStalled && <p className="text-sm text-muted">{status('stalled')}</p>}
      {task.status === 'falhou' && <p className="text-sm text-danger">{status('failed')}</p>}
    </div>
  );
}
