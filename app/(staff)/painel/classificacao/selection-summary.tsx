import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { Selection } from '@/lib/comments/selection';
import { shownValue } from '../comentarios/active-filters';
import { filterNames, listActiveFilters } from '../comentarios/filter-names';

/** The filters of a selection by name and value, as the comment list says them; null when there are none. */
export function SelectionSummary({ selection, locale }: { selection: Selection; locale: Locale }) {
  const t = getTranslator(locale, 'comments');
  const filters = listActiveFilters(selection);
  if (filters.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2 text-sm">
      {filters.map(({ field, value }) => (
        <li key={field} className="flex min-h-8 max-w-full items-center gap-1.5 rounded-full bg-sunken px-3">
          <span className="whitespace-nowrap text-muted">{t(filterNames[field])}</span>
          <bdi className="truncate">{shownValue(field, value, locale)}</bdi>
        </li>
      ))}
    </ul>
  );
}
