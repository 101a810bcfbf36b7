import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { filterNames, isFilterName } from './filter-names';
import { listPath } from './search-href';

type InvalidFiltersProps = { issues: { path: PropertyKey[] }[]; locale: Locale };

export function InvalidFilters({ issues, locale }: InvalidFiltersProps) {
  const t = getTranslator(locale, 'comments');
  const fields = new Set(issues.map(({ path }) => String(path[0])).filter(isFilterName));
  const names = [...fields].map((field) => t(filterNames[field]));
  return (
    <div className="mt-6 space-y-4">
      <Notice tone="error">
        <p className="font-medium">{t('invalid', { count: names.length, names: names.join(', ') })}</p>
        <p>{t('invalidText')}</p>
      </Notice>
      <ButtonLink href={listPath} prefetch={false}>
        {t('clear')}
      </ButtonLink>
    </div>
  );
}
