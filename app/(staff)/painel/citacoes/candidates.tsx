import Link from 'next/link';
import { classNames } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/empty-state';
import { IntlProvider } from '@/components/ui/intl-provider';
import type { Locale } from '@/i18n/locales';
import { pickMessages } from '@/i18n/messages';
import { getTranslator } from '@/i18n/translator';
import { candidateDays, listCandidates } from '@/lib/quotes/list-candidates';
import { categories, type Category } from '@/lib/text/categories';
import { CandidateDesk } from './candidate-desk';
import { PageTurner } from './page-turner';
import { quotesHref } from './quotes-href';

type CandidatesProps = { category?: Category; after?: string; locale: Locale };

export async function Candidates({ category, after, locale }: CandidatesProps) {
  const t = getTranslator(locale, 'quotes');
  const { candidates, next } = await listCandidates({ category, after, now: new Date() });
  return (
    <>
      <p className="max-w-prose text-sm text-muted">{t('candidatesLead', { days: candidateDays })}</p>
      <CategoryFilter category={category} locale={locale} />
      {candidates.length === 0 && !next ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <IntlProvider locale={locale} messages={pickMessages(locale, ['quotes', 'categories'])}>
          <CandidateDesk candidates={candidates} />
        </IntlProvider>
      )}
      <PageTurner view="candidates" category={category} after={after} next={next} locale={locale} />
    </>
  );
}

function CategoryFilter({ category, locale }: { category?: Category; locale: Locale }) {
  const t = getTranslator(locale, 'quotes');
  const categoryName = getTranslator(locale, 'categories');
  return (
    <nav aria-label={t('filter')} className="mb-2 mt-3">
      <ul className="flex flex-wrap gap-1">
        {[undefined, ...categories.filter((each) => each !== 'spam')].map((each) => (
          <li key={each ?? 'all'}>
            <Link
              href={quotesHref({ view: 'candidates', category: each })}
              prefetch={false}
              aria-current={each === category ? 'true' : undefined}
              className={classNames(
                'flex h-9 items-center rounded-full px-3 text-sm font-medium',
                each === category ? 'bg-ink text-paper' : 'text-muted hover:bg-sunken hover:text-ink',
              )}
            >
              {each ? categoryName(each) : t('all')}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
