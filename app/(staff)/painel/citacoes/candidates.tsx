import { CategoryLinks } from '@/components/categories/category-links';
import { EmptyState } from '@/components/ui/empty-state';
import { IntlProvider } from '@/components/ui/intl-provider';
import type { Locale } from '@/i18n/locales';
import { pickMessages } from '@/i18n/messages';
import { getTranslator } from '@/i18n/translator';
import { candidateDays, listCandidates } from '@/lib/quotes/list-candidates';
import { opinions, type Category } from '@/lib/text/categories';
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
      <CategoryLinks
        label={t('filter')}
        all={t('all')}
        categories={opinions}
        chosen={category}
        hrefOf={(each) => quotesHref({ view: 'candidates', category: each })}
        locale={locale}
      />
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
