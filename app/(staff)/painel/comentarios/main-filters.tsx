import { commentStatuses } from '@/db/schema/comments';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { listFilterOptions } from '@/lib/comments/list-filter-options';
import { categories, parseCategory } from '@/lib/text/categories';
import { ChoiceFilter, InputFilter, SuggestFilter } from './filter-controls';

export type FilterOptions = Awaited<ReturnType<typeof listFilterOptions>>;
type MainFiltersProps = { value: (name: string) => string; options: FilterOptions; locale: Locale };

export function MainFilters({ value, options, locale }: MainFiltersProps) {
  const t = getTranslator(locale, 'comments');
  const categoryName = getTranslator(locale, 'categories');
  const statusName = getTranslator(locale, 'statuses');
  const day = (name: string) => value(name).slice(0, 10);
  return (
    <div className="mt-2 grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6">
      <ChoiceFilter
        name="categoria"
        label={t('category')}
        value={parseCategory(value('categoria')) ?? ''}
        any={t('any')}
        options={categories.map((category) => ({ value: category, label: categoryName(category) }))}
      />
      <SuggestFilter
        name="artista"
        label={t('artist')}
        value={value('artista')}
        maxLength={200}
        options={options.artists.map((name) => ({ value: name }))}
      />
      <SuggestFilter
        name="tag"
        label={t('tag')}
        value={value('tag')}
        maxLength={80}
        options={options.tags.map(({ code, explanation }) => ({ value: code, label: explanation }))}
      />
      <ChoiceFilter
        name="status"
        label={t('status')}
        value={value('status')}
        any={t('any')}
        options={commentStatuses.map((status) => ({ value: status, label: statusName(status) }))}
      />
      <InputFilter name="de" type="date" label={t('from')} value={day('de')} />
      <InputFilter name="ate" type="date" label={t('to')} value={day('ate')} />
    </div>
  );
}
