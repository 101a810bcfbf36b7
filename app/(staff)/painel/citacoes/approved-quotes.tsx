import Link from 'next/link';
import { CategoryBadge } from '@/components/categories/category-badge';
import { LocalTime } from '@/components/comments/local-time';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import type { ApprovedQuote } from '@/db/queries/quotes';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { listApproved } from '@/lib/quotes/list-approved';
import { PageTurner } from './page-turner';
import { QuoteForm } from './quote-form';
import { QuoteText } from './quote-text';

export async function ApprovedQuotes({ after, locale }: { after?: string; locale: Locale }) {
  const t = getTranslator(locale, 'quotes');
  const { quotes, next } = await listApproved({ after });
  if (quotes.length === 0 && !after) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>;
  return (
    <>
      <p className="mb-4 max-w-prose text-sm text-muted">{t('approvedLead')}</p>
      <ul className="border-t border-line">
        {quotes.map((quote) => (
          <QuoteRow key={quote.commentId} quote={quote} locale={locale} />
        ))}
      </ul>
      <PageTurner view="approved" after={after} next={next} locale={locale} />
    </>
  );
}

function QuoteRow({ quote, locale }: { quote: ApprovedQuote; locale: Locale }) {
  const t = getTranslator(locale, 'quotes');
  const { commentId: id, revision, text, category, artist, occurredAt, isDecided } = quote;
  return (
    <li className="grid gap-x-6 gap-y-3 border-b border-line py-5 md:grid-cols-[8rem_minmax(0,1fr)_auto]">
      <div className="text-sm">
        {category && (
          <CategoryBadge category={category} label={getTranslator(locale, 'categories')(category)} />
        )}
      </div>
      <QuoteText text={text} artist={artist}>
        <Link
          href={`/painel/comentarios/${id}`}
          prefetch={false}
          className="underline decoration-line underline-offset-4 hover:decoration-ink"
        >
          {t.rich('written', { time: () => <LocalTime at={occurredAt} locale={locale} /> })}
        </Link>
        <span className="[overflow-wrap:anywhere]">
          {t.rich('approvedBy', {
            person: quote.approvedBy,
            time: () => <LocalTime at={quote.approvedAt} locale={locale} />,
          })}
        </span>
        {!isDecided && <Badge tone="accent">{t('doubted')}</Badge>}
      </QuoteText>
      <QuoteForm comment={{ id, revision }} move="withdraw" label={t('withdraw')} pending={t('working')} />
    </li>
  );
}
