import { CategoryBadge } from '@/components/categories/category-badge';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { categories } from '@/lib/text/categories';

/** `probabilities` in the order of `categories`. */
type ProbabilityBarsProps = { title: string; probabilities: number[]; locale: Locale };

export function ProbabilityBars({ title, probabilities, locale }: ProbabilityBarsProps) {
  const categoryName = getTranslator(locale, 'categories');
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <section className="mt-6">
      <h3 className="text-sm text-muted">{title}</h3>
      <ul className="mt-2 space-y-2 text-sm">
        {categories.map((category, index) => {
          const probability = probabilities[index] ?? 0;
          return (
            <li key={category}>
              <span className="flex justify-between gap-2">
                <CategoryBadge category={category} label={categoryName(category)} />
                <span>{percent.format(probability)}</span>
              </span>
              <span className="mt-1 block h-1.5 rounded-full bg-line" aria-hidden="true">
                <span
                  className="block h-full rounded-full"
                  style={{ width: `${probability * 100}%`, background: `rgb(var(--${category}))` }}
                />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
