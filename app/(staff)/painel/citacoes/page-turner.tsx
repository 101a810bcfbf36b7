import { ButtonLink } from '@/components/ui/button';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { Category } from '@/lib/text/categories';
import { quotesHref } from './quotes-href';

type PageTurnerProps = {
  view: 'candidates' | 'approved';
  category?: Category;
  after?: string;
  next: string | null;
  locale: Locale;
};

export function PageTurner({ view, category, after, next, locale }: PageTurnerProps) {
  const t = getTranslator(locale, 'quotes');
  if (!next && !after) return null;
  return (
    <nav aria-label={t('pages')} className="mt-6 flex flex-wrap justify-between gap-3">
      {after && (
        <ButtonLink href={quotesHref({ view, category })} prefetch={false}>
          {t('start')}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink href={quotesHref({ view, category, after: next })} prefetch={false} className="ml-auto">
          {t('next')}
          <span aria-hidden="true">→</span>
        </ButtonLink>
      )}
    </nav>
  );
}
