import Link from 'next/link';
import { commentStatuses } from '@/db/schema/comments';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { parseCategory } from '@/lib/text/categories';
import { filterNames, listActiveFilters, type FilterName } from './filter-names';
import { listPath, searchHref, type SearchParams } from './search-href';

type ActiveFiltersProps = { params: SearchParams; locale: Locale };

/** Each filter in force, as a link that takes it away. */
export function ActiveFilters({ params, locale }: ActiveFiltersProps) {
  const t = getTranslator(locale, 'comments');
  const active = listActiveFilters(params);
  if (active.length === 0) return null;
  return (
    <ul className="mt-4 flex flex-wrap items-center gap-2 text-sm">
      {active.map(({ field, value }) => (
        <li key={field} className="max-w-full">
          <Link
            href={searchHref(params, { [field]: undefined, cursor: undefined })}
            prefetch={false}
            className="flex h-8 max-w-full items-center gap-1.5 rounded-full bg-sunken px-3 hover:bg-line"
          >
            <span className="sr-only">{t('remove')}</span>
            <span className="text-muted">{t(filterNames[field])}</span>
            <bdi className="truncate">{shownValue(field, value, locale)}</bdi>
            <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
      <li>
        <Link href={listPath} prefetch={false} className="underline underline-offset-4">
          {t('clear')}
        </Link>
      </li>
    </ul>
  );
}

/** In the words of the form where it has words of its own. */
export function shownValue(field: FilterName, value: string, locale: Locale): string {
  const t = getTranslator(locale, 'comments');
  const category = field === 'categoria' && parseCategory(value);
  if (category) return getTranslator(locale, 'categories')(category);
  const status = field === 'status' && commentStatuses.find((known) => known === value);
  if (status) return getTranslator(locale, 'statuses')(status);
  if (field === 'revisado' && value === 'true') return t('reviewedYes');
  return field === 'revisado' && value === 'false' ? t('reviewedNo') : value;
}
