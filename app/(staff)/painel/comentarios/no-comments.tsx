import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { listActiveFilters } from './filter-names';
import { listPath, type SearchParams } from './search-href';

export function NoComments({ params, locale }: { params: SearchParams; locale: Locale }) {
  const t = getTranslator(locale, 'comments');
  if (listActiveFilters(params).length === 0)
    return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>;
  return (
    <EmptyState
      title={t('noMatch')}
      action={
        <ButtonLink href={listPath} prefetch={false}>
          {t('clear')}
        </ButtonLink>
      }
    >
      {t('noMatchText')}
    </EmptyState>
  );
}
