import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/input';
import { datasets, type Dataset } from '@/db/queries/dataset-items';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { CompactForm } from '../../comentarios/compact-form';
import { InputFilter } from '../../comentarios/filter-controls';
import { listActiveFilters, type FilterName } from '../../comentarios/filter-names';
import { MainFilters, type FilterOptions } from '../../comentarios/main-filters';
import type { SearchParams } from '../../comentarios/search-href';
import { addManyPath } from '../dataset-href';

type QueryFormProps = { params: SearchParams; dataset: Dataset; options: FilterOptions; locale: Locale };

const shown: FilterName[] = ['categoria', 'artista', 'tag', 'status', 'de', 'ate', 'q', 'origem'];

/** A set and the filters of the comment list; those without a field here are kept as they came. */
export function QueryForm({ params, dataset, options, locale }: QueryFormProps) {
  const t = getTranslator(locale, 'datasets');
  const name = getTranslator(locale, 'comments');
  const value = (field: string) => [params[field]].flat()[0] ?? '';
  const kept = listActiveFilters(params).filter(({ field }) => !shown.includes(field));
  return (
    <CompactForm action={addManyPath} className="space-y-4">
      <div className="grid gap-3 sm:grid-cols-3">
        <Field id="conjunto" label={t('many.dataset')}>
          {(control) => (
            <Select key={dataset} {...control} name="conjunto" defaultValue={dataset}>
              {datasets.map((each) => (
                <option key={each} value={each}>
                  {t(`names.${each}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <InputFilter name="q" value={value('q')} label={name('search')} maxLength={300} />
        <InputFilter name="origem" value={value('origem')} label={name('source')} maxLength={60} />
      </div>
      <MainFilters value={value} options={options} locale={locale} />
      {kept.map(({ field, value: text }) => (
        <input key={field} type="hidden" name={field} value={text} />
      ))}
      <Button type="submit">{t('many.preview')}</Button>
    </CompactForm>
  );
}
