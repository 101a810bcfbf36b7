import { Button } from '@/components/ui/button';
import { Input, Select } from '@/components/ui/input';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { tagsPath } from './tag-href';

type TagSearchProps = { query: string; archived: boolean; locale: Locale };

export function TagSearch({ query, archived, locale }: TagSearchProps) {
  const t = getTranslator(locale, 'tags');
  const status = archived ? 'arquivada' : '';
  return (
    <form action={tagsPath} role="search" className="mt-4 flex flex-wrap gap-2">
      <Input
        key={`q ${query}`}
        name="q"
        type="search"
        defaultValue={query}
        maxLength={100}
        aria-label={t('search')}
        placeholder={t('search')}
        className="min-w-0 flex-[1_1_12rem]"
      />
      <Select
        key={`situacao ${status}`}
        name="situacao"
        defaultValue={status}
        aria-label={t('status')}
        className="!w-auto flex-[0_1_10rem]"
      >
        <option value="">{t('inUse')}</option>
        <option value="arquivada">{t('archived')}</option>
      </Select>
      <Button type="submit">{t('filter')}</Button>
    </form>
  );
}
