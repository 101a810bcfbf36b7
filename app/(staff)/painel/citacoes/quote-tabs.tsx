import Link from 'next/link';
import { classNames } from '@/components/ui/class-names';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { quotesHref } from './quotes-href';

const views = ['candidates', 'approved'] as const;

export function QuoteTabs({ here, locale }: { here: (typeof views)[number]; locale: Locale }) {
  const t = getTranslator(locale, 'quotes');
  return (
    <nav aria-label={t('title')} className="mb-4">
      <ul className="flex gap-4 text-sm">
        {views.map((view) => (
          <li key={view}>
            <Link
              href={quotesHref({ view })}
              prefetch={false}
              aria-current={view === here ? 'page' : undefined}
              className={classNames(
                'inline-block py-2 underline-offset-8',
                view === here ? 'font-semibold underline decoration-2' : 'text-muted hover:text-ink',
              )}
            >
              {t(`places.${view}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
