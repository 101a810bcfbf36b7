import Link from 'next/link';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { filterNames, isFilterName, type FilterName } from './filter-names';
import { listPath, searchHref, type SearchParams } from './search-href';

type ActiveFiltersProps = { params: SearchParams; locale: Locale };

const notFilters: FilterName[] = ['ordem', 'limite', 'cursor'];

/** Each filter in force, as a link that takes it away. */
export function ActiveFilters({ params, locale }: ActiveFiltersProps) {
  const t = getTranslator(locale, 'comments');
  const active = Object.entries(params).flatMap(([field, value]) =>
    isFilterName(field) && !notFilters.includes(field) && typeof value === 'string' && value !== ''
      ? [{ field, name: t(filterNames[field]), value }]
      : [],
  );
  if (active.length === 0) return null;
  return (
    <ul className="mt-4 flex flex-wrap items-center gap-2 text-sm">
      {active.map(({ field, name, value }) => (
        <li key={field} className="max-w-full">
          <Link
            href={searchHref(params, { [field]: undefined, cursor: undefined })}
            aria-label={t('remove', { name: `${name}: ${value}` })}
            className="flex h-8 max-w-full items-center gap-1.5 rounded-full bg-sunken px-3 hover:bg-line"
          >
            <span className="text-muted">{name}</span>
            <bdi className="truncate">{value}</bdi>
            <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
      <li>
        <Link href={listPath} className="underline underline-offset-4">
          {t('clear')}
        </Link>
      </li>
    </ul>
  );
}
