import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/input';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { policies, type Policy } from '@/lib/classification/policy';
import { CompactForm } from '../comentarios/compact-form';
import { InputFilter } from '../comentarios/filter-controls';
import { listActiveFilters, type FilterName } from '../comentarios/filter-names';
import { MainFilters, type FilterOptions } from '../comentarios/main-filters';
import type { SearchParams } from '../comentarios/search-href';
import { reclassifyPath } from './selection-of';

type SelectionFormProps = {
  params: SearchParams;
  options: FilterOptions;
  policyInForce: Policy;
  locale: Locale;
};

const shown: FilterName[] = ['categoria', 'artista', 'tag', 'status', 'de', 'ate', 'q', 'origem', 'modelo'];

/** Chooses what to classify again; nothing starts before the page it leads to is confirmed. */
export function SelectionForm({ params, options, policyInForce, locale }: SelectionFormProps) {
  const t = getTranslator(locale, 'classification');
  const name = getTranslator(locale, 'comments');
  const value = (field: string) => [params[field]].flat()[0] ?? '';
  const bind = (field: FilterName) => ({ name: field, value: value(field) });
  const kept = listActiveFilters(params).filter(({ field }) => !shown.includes(field));
  return (
    <Card title={<span id="reclassificar">{t('again.title')}</span>}>
      <p className="max-w-prose text-muted">{t('again.lead')}</p>
      <CompactForm action={reclassifyPath} className="mt-4 space-y-4">
        <MainFilters value={value} options={options} locale={locale} />
        <div className="grid gap-3 sm:grid-cols-3">
          <InputFilter {...bind('q')} label={name('search')} maxLength={300} />
          <InputFilter {...bind('origem')} label={name('source')} maxLength={60} />
          <InputFilter {...bind('modelo')} label={name('model')} maxLength={120} />
        </div>
        {kept.map(({ field, value: text }) => (
          <input key={field} type="hidden" name={field} value={text} />
        ))}
        <div className="max-w-md">
          <PolicyField value={value('politica')} policyInForce={policyInForce} locale={locale} />
        </div>
        <Button type="submit">{t('again.continue')}</Button>
      </CompactForm>
    </Card>
  );
}

type PolicyFieldProps = { value: string; policyInForce: Policy; locale: Locale };

/** While the policy in force is `local` the language model is asked about nothing, whatever a selection wants. */
function PolicyField({ value, policyInForce, locale }: PolicyFieldProps) {
  const t = getTranslator(locale, 'classification');
  const isLocal = policyInForce === 'local';
  return (
    <Field id="politica" label={t('again.policy')} hint={t(isLocal ? 'again.onlyLocal' : 'again.policyHint')}>
      {(control) => (
        <Select key={value} {...control} name="politica" defaultValue={value}>
          <option value="">{t('again.policyInForce')}</option>
          {policies
            .filter((policy) => policy === 'local' || !isLocal)
            .map((policy) => (
              <option key={policy} value={policy}>
                {t(`policy.names.${policy}`)}
              </option>
            ))}
        </Select>
      )}
    </Field>
  );
}
