import { Field } from '@/components/ui/field';
import { Input, Select } from '@/components/ui/input';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';

type MoreFiltersProps = { value: (name: string) => string; locale: Locale };

const names = ['album', 'origem', 'confianca_min', 'confianca_max', 'revisado', 'ordem'];

/** What is asked for less often; open as soon as one of them is in force. */
export function MoreFilters({ value, locale }: MoreFiltersProps) {
  const t = getTranslator(locale, 'comments');
  const isOpen = names.some((name) => value(name) !== '');
  return (
    <details className="mt-3" open={isOpen}>
      <summary className="inline-block cursor-pointer rounded py-1 text-sm text-muted underline underline-offset-4 hover:text-ink">
        {t('more')}
      </summary>
      <div className="mt-2 grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6">
        <Field id="album" label={t('album')}>
          {(control) => (
            <Input
              key={value('album')}
              {...control}
              name="album"
              defaultValue={value('album')}
              maxLength={200}
            />
          )}
        </Field>
        <Field id="origem" label={t('source')}>
          {(control) => (
            <Input
              key={value('origem')}
              {...control}
              name="origem"
              defaultValue={value('origem')}
              maxLength={60}
            />
          )}
        </Field>
        {(['confianca_min', 'confianca_max'] as const).map((name) => (
          <Field key={name} id={name} label={t(name === 'confianca_min' ? 'confidenceMin' : 'confidenceMax')}>
            {(control) => (
              <Input
                key={value(name)}
                {...control}
                name={name}
                type="number"
                min="0"
                max="1"
                step="0.01"
                placeholder={name === 'confianca_min' ? '0' : '1'}
                defaultValue={value(name)}
              />
            )}
          </Field>
        ))}
        <Field id="revisado" label={t('reviewed')}>
          {(control) => (
            <Select key={value('revisado')} {...control} name="revisado" defaultValue={value('revisado')}>
              <option value="">{t('anyOne')}</option>
              <option value="true">{t('reviewedYes')}</option>
              <option value="false">{t('reviewedNo')}</option>
            </Select>
          )}
        </Field>
        <Field id="ordem" label={t('order')}>
          {(control) => (
            <Select key={value('ordem')} {...control} name="ordem" defaultValue={value('ordem')}>
              <option value="">{t('newest')}</option>
              <option value="antigos">{t('oldest')}</option>
            </Select>
          )}
        </Field>
      </div>
    </details>
  );
}
