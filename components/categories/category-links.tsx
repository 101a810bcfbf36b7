import Link from 'next/link';
import { classNames } from '@/components/ui/class-names';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { Category } from '@/lib/text/categories';

type CategoryLinksProps = {
  label: string;
  /** What the link without a category is called. */
  all: string;
  categories: readonly Category[];
  chosen?: Category;
  hrefOf: (category?: Category) => string;
  locale: Locale;
};

/** A list by category: the one that is shown, and the ways to the others. */
export function CategoryLinks({ label, all, categories, chosen, hrefOf, locale }: CategoryLinksProps) {
  const t = getTranslator(locale, 'categories');
  return (
    <nav aria-label={label} className="mt-3">
      <ul className="flex flex-wrap gap-1">
        {[undefined, ...categories].map((category) => (
          <li key={category ?? 'all'}>
            <Link
              href={hrefOf(category)}
              prefetch={false}
              aria-current={category === chosen ? 'true' : undefined}
              className={classNames(
                'flex h-9 items-center rounded-full px-3 text-sm font-medium',
                category === chosen ? 'bg-ink text-paper' : 'text-muted hover:bg-sunken hover:text-ink',
              )}
            >
              {category ? t(category) : all}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
