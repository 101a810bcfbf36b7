import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { CompactForm } from './compact-form';
import { listActiveFilters } from './filter-names';
import { MainFilters, type FilterOptions } from './main-filters';
import { MoreFilters } from './more-filters';
import { listPath, type SearchParams } from './search-href';

type SearchFormProps = { params: SearchParams; options: FilterOptions; locale: Locale };

/**
 * All of the list's state as one GET form: it works without scripts, and every state has an address. The filters
 * fold away on narrow screens only.
 */
export function SearchForm({ params, options, locale }: SearchFormProps) {
  const t = getTranslator(locale, 'comments');
  const value = (name: string) => [params[name]].flat()[0] ?? '';
  const hasFilter = listActiveFilters(params).some(({ field }) => field !== 'q');
  return (
    <CompactForm action={listPath}>
      <div className="flex gap-2">
        <Input
          key={value('q')}
          id="q"
          name="q"
          type="search"
          defaultValue={value('q')}
          maxLength={300}
          aria-label={t('search')}
          aria-keyshortcuts="/"
          placeholder={t('searchPlaceholder')}
          className="min-w-0 flex-1"
        />
        <Button type="submit" look="primary">
          {t('apply')}
        </Button>
      </div>
      <details open={hasFilter} className="mt-3 md:[&::details-content]:[content-visibility:visible]">
        <summary className="inline-block cursor-pointer rounded py-1 text-sm text-muted underline underline-offset-4 hover:text-ink md:supports-[selector(::details-content)]:hidden">
          {t('filters')}
        </summary>
        <MainFilters value={value} options={options} locale={locale} />
        <MoreFilters value={value} params={params} locale={locale} />
      </details>
    </CompactForm>
  );
}
