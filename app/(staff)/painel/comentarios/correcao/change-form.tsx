import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select, Textarea } from '@/components/ui/input';
import { IntlProvider } from '@/components/ui/intl-provider';
import type { Locale } from '@/i18n/locales';
import { pickMessages } from '@/i18n/messages';
import { getTranslator } from '@/i18n/translator';
import type { Selection } from '@/lib/comments/selection';
import { categories } from '@/lib/text/categories';
import { TagPicker } from '../[id]/tag-picker';
import { CompactForm } from '../compact-form';
import type { FilterOptions } from '../main-filters';
import type { SearchParams } from '../search-href';
import { bulkPath } from './change-of';
import { NameField } from './name-field';

type ChangeFormProps = { selection: Selection; params: SearchParams; options: FilterOptions; locale: Locale };

/** Says what to change; nothing starts before the page it leads to is confirmed. */
export function ChangeForm({ selection, params, options, locale }: ChangeFormProps) {
  const t = getTranslator(locale, 'bulk');
  const categoryName = getTranslator(locale, 'categories');
  const value = (name: string) => [params[name]].flat()[0] ?? '';
  const list = (name: string) => [params[name]].flat().filter((code) => code !== undefined);
  return (
    <IntlProvider locale={locale} messages={pickMessages(locale, ['correction'])}>
      <CompactForm action={bulkPath} role="form" aria-label={t('change')} className="space-y-5">
        {Object.entries(selection).map(([name, text]) => (
          <input key={name} type="hidden" name={name} value={text} />
        ))}
        <div className="max-w-sm">
          <Field id="nova_categoria" label={t('category')}>
            {(control) => (
              <Select {...control} name="nova_categoria" defaultValue={value('nova_categoria')}>
                <option value="">{t('keep')}</option>
                {categories.map((category) => (
                  <option key={category} value={category}>
                    {categoryName(category)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <div className="grid gap-5 md:grid-cols-2">
          <TagPicker
            id="mais"
            name="mais_tags"
            legend={t('addTags')}
            options={options.tags}
            chosen={list('mais_tags')}
          />
          <TagPicker
            id="menos"
            name="menos_tags"
            legend={t('removeTags')}
            options={options.tags}
            chosen={list('menos_tags')}
          />
          <NameField
            name="artista"
            label={t('artist')}
            none={t('noArtist')}
            value={value}
            suggestions={options.artists}
            keep={t('keepHint')}
          />
          <NameField
            name="album"
            label={t('release')}
            none={t('noRelease')}
            value={value}
            keep={t('keepHint')}
          />
        </div>
        <Field id="nota" label={t('note')} hint={t('noteHint')}>
          {(control) => (
            <Textarea {...control} name="nota" defaultValue={value('nota')} maxLength={500} rows={2} />
          )}
        </Field>
        <Button type="submit" look="primary">
          {t('continue')}
        </Button>
      </CompactForm>
    </IntlProvider>
  );
}
