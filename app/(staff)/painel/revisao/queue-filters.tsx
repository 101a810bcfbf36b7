import { Button } from '@/components/ui/button';
import { Input, Select } from '@/components/ui/input';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { wireOrders, type ReviewSearch } from '@/lib/review/review-search';
import { categories } from '@/lib/text/categories';
import { reviewPath } from './review-href';

/** A plain GET form: the address is the state. Controls are made anew when the address changes. */
export function QueueFilters({ search, locale }: { search: ReviewSearch; locale: Locale }) {
  const t = getTranslator(locale, 'review');
  const categoryName = getTranslator(locale, 'categories');
  const { ordem, categoria, artista, lote, q } = search;
  return (
    <form
      key={JSON.stringify(search)}
      action={reviewPath}
      role="search"
      className="mb-6 grid grid-cols-2 gap-2 md:flex md:flex-wrap"
    >
      <Input
        id="q"
        name="q"
        type="search"
        maxLength={300}
        defaultValue={q}
        aria-label={t('search')}
        placeholder={t('search')}
        className="md:!w-48 md:flex-1"
      />
      <Select name="ordem" defaultValue={ordem} aria-label={t('order')} className="md:!w-auto">
        {wireOrders.map((order) => (
          <option key={order} value={order}>
            {t(`orders.${order}`)}
          </option>
        ))}
      </Select>
      <Select
        name="categoria"
        defaultValue={categoria ?? ''}
        aria-label={t('category')}
        className="md:!w-auto"
      >
        <option value="">{t('anyCategory')}</option>
        {categories.map((category) => (
          <option key={category} value={category}>
            {categoryName(category)}
          </option>
        ))}
      </Select>
      <Input
        name="artista"
        maxLength={200}
        defaultValue={artista}
        aria-label={t('artist')}
        placeholder={t('artist')}
        autoComplete="off"
        className="md:!w-40"
      />
      <Input
        name="lote"
        maxLength={36}
        defaultValue={lote}
        aria-label={t('batch')}
        placeholder={t('batch')}
        autoComplete="off"
        className="md:!w-32"
      />
      <Button type="submit">{t('filter')}</Button>
    </form>
  );
}
