import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { ChoiceFilter, InputFilter } from './filter-controls';
import { listActiveFilters, type FilterName } from './filter-names';
import type { SearchParams } from './search-href';

type MoreFiltersProps = { value: (name: string) => string; params: SearchParams; locale: Locale };

const folded: FilterName[] = [
  'album',
  'origem',
  'lote',
  'confianca_min',
  'confianca_max',
  'revisado',
  'modelo',
];
const ratio = { type: 'number', min: 0, max: 1, step: 0.01 };

/** What is asked for less often; open as soon as one of them is in force. */
export function MoreFilters({ value, params, locale }: MoreFiltersProps) {
  const t = getTranslator(locale, 'comments');
  const bind = (name: string) => ({ name, value: value(name) });
  const isUsed = listActiveFilters(params).some(({ field }) => folded.includes(field));
  return (
    <details className="mt-3" open={isUsed || value('ordem') !== ''}>
      <summary className="inline-block cursor-pointer rounded py-1 text-sm text-muted underline underline-offset-4 hover:text-ink">
        {t('more')}
      </summary>
      <div className="mt-2 grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-4">
        <InputFilter {...bind('album')} label={t('album')} maxLength={200} />
        <InputFilter {...bind('origem')} label={t('source')} maxLength={60} />
        <InputFilter {...bind('lote')} label={t('batch')} maxLength={36} />
        <InputFilter {...bind('confianca_min')} {...ratio} label={t('confidenceMin')} placeholder="0" />
        <InputFilter {...bind('confianca_max')} {...ratio} label={t('confidenceMax')} placeholder="1" />
        <ChoiceFilter
          {...bind('revisado')}
          label={t('reviewed')}
          any={t('anyOne')}
          options={[
            { value: 'true', label: t('reviewedYes') },
            { value: 'false', label: t('reviewedNo') },
          ]}
        />
        <InputFilter {...bind('modelo')} label={t('model')} maxLength={120} />
        <ChoiceFilter
          {...bind('ordem')}
          label={t('order')}
          any={t('newest')}
          options={[{ value: 'antigos', label: t('oldest') }]}
        />
      </div>
    </details>
  );
}
