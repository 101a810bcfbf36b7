import { LocalTime } from '@/components/comments/local-time';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { bulkParamsSchema } from '@/lib/bulk/bulk-input';
import type { ListedBulk } from '@/lib/bulk/list-bulk';
import { toWireTask } from '@/lib/tasks/wire-task';
import { SelectionSummary } from '../../../classificacao/selection-summary';
import { SubmitButton } from '../../../classificacao/submit-button';
import { undoCorrection } from '../actions';
import { ChangeSummary } from '../change-summary';
import { LiveBulk } from './live-bulk';

type BulkTaskProps = { bulk: ListedBulk; locale: Locale };

/** What was asked for, how far it is, and its undo. What an older version wrote may no longer be read: it still shows. */
export function BulkTask({ bulk: { correction, undo, mayUndo }, locale }: BulkTaskProps) {
  const t = getTranslator(locale, 'bulk');
  const { data } = bulkParamsSchema.safeParse(correction.params);
  return (
    <li className="space-y-4 rounded-lg border border-line bg-surface p-5 sm:p-6">
      <p className="flex flex-wrap gap-x-4 text-sm text-muted">
        <span>
          {t('started')} <LocalTime at={correction.createdAt} locale={locale} />
        </span>
        {data && <span className="[overflow-wrap:anywhere]">{data.actor.name}</span>}
      </p>
      {data && <ChangeSummary change={data.mudanca} locale={locale} />}
      {data && Object.keys(data.filtros).length === 0 && <p className="text-sm">{t('all')}</p>}
      {data && <SelectionSummary selection={data.filtros} locale={locale} />}
      <LiveBulk key={correction.status} initial={toWireTask(correction)} />
      {undo && <LiveBulk key={`${undo.id} ${undo.status}`} initial={toWireTask(undo)} />}
      {mayUndo && (
        <form action={undoCorrection} className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <input type="hidden" name="id" value={correction.id} />
          <SubmitButton look="secondary" size="sm" pending={t('undoing')}>
            {t('undo')}
          </SubmitButton>
          <span className="text-sm text-muted">{t('undoText')}</span>
        </form>
      )}
    </li>
  );
}
