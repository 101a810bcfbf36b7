import { CategoryBadge } from '@/components/categories/category-badge';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { Report } from '@/lib/report/compose-report';

/** The week in the words of those who listened; nothing while nobody's were approved. */
export function Voices({ report: { voices }, locale }: { report: Pick<Report, 'voices'>; locale: Locale }) {
  if (voices.length === 0) return null;
  const t = getTranslator(locale, 'report');
  const names = getTranslator(locale, 'categories');
  return (
    <section className="mt-16 break-inside-avoid" aria-labelledby="vozes">
      <h2 id="vozes" className="text-xl font-semibold">
        {t('voices.title')}
      </h2>
      <p className="mt-2 max-w-prose text-sm text-muted">{t('voices.how')}</p>
      <ul className="mt-6 grid gap-8 sm:grid-cols-2 lg:gap-x-12">
        {voices.map(({ text, category, artist }) => (
          <li key={text} className="min-w-0 border-t border-line pt-4">
            <blockquote lang="pt-BR" className="text-pretty text-lg leading-snug [overflow-wrap:anywhere]">
              <bdi dir="auto">“{text}”</bdi>
            </blockquote>
            <p className="mt-3 flex flex-wrap gap-x-3 text-sm text-muted">
              <CategoryBadge category={category} label={names(category)} />
              {artist && t('voices.about', { artist })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
