import { Card } from '@/components/ui/card';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { MergeView } from '@/lib/tags/merge-view';
import { LiveMerge } from './live-merge';
import { MergeButton } from './merge-button';

type MergesProps = { merges: MergeView[]; mayManage: boolean; locale: Locale };

/** Merges that still move comments, and those that stopped on the way. */
export function Merges({ merges, mayManage, locale }: MergesProps) {
  const t = getTranslator(locale, 'tags');
  if (merges.length === 0) return null;
  return (
    <div className="mb-12">
      <Card title={t('merges')}>
        <ul className="divide-y divide-line">
          {merges.map((merge) => (
            <li key={merge.id} className="space-y-2 py-4 first:pt-0 last:pb-0">
              <p className="font-medium [overflow-wrap:anywhere]">
                {t('becomes', { from: merge.from, into: merge.into })}
              </p>
              {merge.status === 'running' ? (
                <LiveMerge merge={merge} renderedAt={new Date().toISOString()} />
              ) : (
                <>
                  <p className="text-sm text-danger">{t('mergeStopped', { done: merge.done })}</p>
                  {mayManage && <MergeButton from={merge.from} into={merge.into} label={t('resume')} />}
                </>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
