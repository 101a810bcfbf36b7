import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { Policy } from '@/lib/classification/policy';
import type { Selection } from '@/lib/comments/selection';
import { searchHref } from '../../comentarios/search-href';
import { startAgain } from '../actions';
import { SelectionSummary } from '../selection-summary';
import { SubmitButton } from '../submit-button';

type ConfirmationProps = {
  selection: Selection;
  isEmpty: boolean;
  /** The policy in force when absent; while that is `local` the language model is asked about nothing. */
  asked?: Policy;
  policyInForce: Policy;
  back: string;
  locale: Locale;
};

/** What would be decided again and by whom, with the form that starts it. */
export function Confirmation({ selection, isEmpty, asked, policyInForce, back, locale }: ConfirmationProps) {
  const t = getTranslator(locale, 'classification');
  const fields = Object.entries(selection);
  const chosen = policyInForce === 'local' ? undefined : asked;
  const policy = chosen ?? policyInForce;
  return (
    <div className="space-y-4">
      {fields.length === 0 && <p>{t('again.all')}</p>}
      <SelectionSummary selection={selection} locale={locale} />
      <p>
        <Link href={searchHref(selection)} prefetch={false} className="underline underline-offset-4">
          {t('again.see')}
        </Link>
      </p>
      <p>{t('again.decides', { policy })}</p>
      <p className="max-w-prose text-sm text-muted">
        {t('again.countText')} {policy !== 'local' && t('again.costs')}
      </p>
      <form action={startAgain} className="flex flex-wrap gap-3">
        {fields.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {chosen && <input type="hidden" name="politica" value={chosen} />}
        {!isEmpty && (
          <SubmitButton look="primary" pending={t('again.starting')}>
            {t('again.start')}
          </SubmitButton>
        )}
        <ButtonLink href={back} prefetch={false}>
          {t('again.change')}
        </ButtonLink>
      </form>
    </div>
  );
}
