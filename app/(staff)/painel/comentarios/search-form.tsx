import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input, Select } from '@/components/ui/input';
import { commentStatuses } from '@/db/schema/comments';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { listFilterOptions } from '@/lib/comments/list-filter-options';
import { categories, parseCategory } from '@/lib/text/categories';
import { CompactForm } from './compact-form';
import { MoreFilters } from './more-filters';
import { listPath, type SearchParams } from './search-href';

type SearchFormProps = {
  params: SearchParams;
  options: Awaited<ReturnType<typeof listFilterOptions>>;
  locale: Locale;
};

/**
 * All of the list's state as one GET form: it works without scripts, and every state has an address. The filters
 * fold away on narrow screens only.
 */
export function SearchForm({ params, options, locale }: SearchFormProps) {
  const t = getTranslator(locale, 'comments');
  const categoryName = getTranslator(locale, 'categories');
  const statusName = getTranslator(locale, 'statuses');
  const value = (name: string) => [params[name]].flat()[0] ?? '';
  const hasFilter = Object.keys(params).some((name) => name !== 'q' && name !== 'cursor');
  return (
    <CompactForm action={listPath}>
      <div className="flex gap-2">
        <Input
          id="q"
          name="q"
          type="search"
          key={value('q')}
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
        <div className="mt-2 grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6">
          <Field id="categoria" label={t('category')}>
            {(control) => (
              <Select
                key={value('categoria')}
                {...control}
                name="categoria"
                defaultValue={parseCategory(value('categoria')) ?? ''}
              >
                <option value="">{t('any')}</option>
                {categories.map((category) => (
                  <option key={category} value={category}>
                    {categoryName(category)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field id="artista" label={t('artist')}>
            {(control) => (
              <Input
                key={value('artista')}
                {...control}
                name="artista"
                list="artistas"
                defaultValue={value('artista')}
                maxLength={200}
                autoComplete="off"
              />
            )}
          </Field>
          <datalist id="artistas">
            {options.artists.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <Field id="tag" label={t('tag')}>
            {(control) => (
              <Input
                key={value('tag')}
                {...control}
                name="tag"
                list="tags"
                defaultValue={value('tag')}
                maxLength={80}
                autoComplete="off"
              />
            )}
          </Field>
          <datalist id="tags">
            {options.tags.map(({ code, explanation }) => (
              <option key={code} value={code} label={explanation} />
            ))}
          </datalist>
          <Field id="status" label={t('status')}>
            {(control) => (
              <Select key={value('status')} {...control} name="status" defaultValue={value('status')}>
                <option value="">{t('any')}</option>
                {commentStatuses.map((status) => (
                  <option key={status} value={status}>
                    {statusName(status)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field id="de" label={t('from')}>
            {(control) => (
              <Input
                key={value('de')}
                {...control}
                name="de"
                type="date"
                defaultValue={value('de').slice(0, 10)}
              />
            )}
          </Field>
          <Field id="ate" label={t('to')}>
            {(control) => (
              <Input
                key={value('ate')}
                {...control}
                name="ate"
                type="date"
                defaultValue={value('ate').slice(0, 10)}
              />
            )}
          </Field>
        </div>
        <MoreFilters value={value} locale={locale} />
      </details>
    </CompactForm>
  );
}
