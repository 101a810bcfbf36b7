import { Card } from '@/components/ui/card';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { TagView } from '@/lib/tags/get-tag-view';
import { StateButton } from '../state-button';
import { TagForm } from '../tag-form';
import { ChooseTarget, ConfirmMerge } from './merge-tag';

type ManageTagProps = { view: TagView; into: string; locale: Locale };

/** Editing, merging and the way in and out of use; while a merge waits for its confirmation, only that. */
export function ManageTag({ view, into, locale }: ManageTagProps) {
  const t = getTranslator(locale, 'tags');
  if (view.targets.some((target) => target.code === into))
    return (
      <div className="mt-12 max-w-2xl">
        <ConfirmMerge view={view} into={into} locale={locale} />
      </div>
    );
  const { code, status, explanation, aliases, examples } = view.tag;
  return (
    <div className="mt-12 grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <Card title={t('edit')}>
        <TagForm
          tag={{
            codigo: code,
            explicacao: explanation,
            sinonimos: aliases.join('\n'),
            exemplos: examples.join('\n'),
          }}
        />
      </Card>
      <div className="space-y-6">
        <ChooseTarget view={view} into={into} locale={locale} />
        <Card title={t(`use.${status}.title`)}>
          <p className="mb-4 text-sm text-muted">{t(`use.${status}.text`)}</p>
          <div className="flex flex-wrap gap-2">
            {status !== 'approved' && (
              <StateButton code={code} status="aprovada" look="primary" label={t('approve')} />
            )}
            {status !== 'archived' && (
              <StateButton
                code={code}
                status="arquivada"
                look={status === 'approved' ? 'danger' : 'secondary'}
                label={t(status === 'approved' ? 'archive' : 'refuse')}
              />
            )}
          </div>
        </Card>
      </div>
    </div>
  );
}
