import { ButtonLink } from '@/components/ui/button';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { BulkChange } from '@/lib/bulk/bulk-input';
import type { Selection } from '@/lib/comments/selection';
import { SubmitButton } from '../../classificacao/submit-button';
import { searchHref } from '../search-href';
import { startCorrection } from './actions';
import { bulkPath, fieldsOf } from './change-of';
import { ChangeSummary } from './change-summary';

type ConfirmationProps = {
  selection: Selection;
  change: BulkChange;
  count: number;
  isMore: boolean;
  locale: Locale;
};

/** What would happen to how many, with the form that starts it. */
export function Confirmation({ selection, change, count, isMore, locale }: ConfirmationProps) {
  const t = getTranslator(locale, 'bulk');
  const fields = [...Object.entries(selection), ...fieldsOf(change)];
  return (
    <div className="space-y-4">
      <ChangeSummary change={change} locale={locale} />
      <p className="max-w-prose text-sm text-muted">{t('confirmText')}</p>
      <form action={startCorrection} className="flex flex-wrap gap-3">
        {fields.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton look="primary" pending={t('starting')}>
          {t('start', { count, isMore: String(isMore) })}
        </SubmitButton>
        <ButtonLink href={searchHref(selection).replace(/^[^?]*/, bulkPath)} prefetch={false}>
          {t('otherChange')}
        </ButtonLink>
      </form>
    </div>
  );
}
