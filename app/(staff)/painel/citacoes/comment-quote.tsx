import { CommentText } from '@/components/comments/comment-text';
import type { Staff } from '@/db/queries/staff-sessions';
import type { Locale } from '@/i18n/locales';
import { getMessages } from '@/i18n/messages';
import { getTranslator } from '@/i18n/translator';
import { isAtLeast } from '@/lib/auth/scopes';
import type { CommentView } from '@/lib/comments/get-comment-view';
import { getQuoteView } from '@/lib/quotes/get-quote-view';
import { QuoteForm } from './quote-form';

type CommentQuoteProps = { view: CommentView; staff: Pick<Staff, 'role' | 'locale'> };

/** On the page of a comment: what the public reads of it, or would, and the one step in or out. */
export async function CommentQuote({ view: { comment, isBlind }, staff }: CommentQuoteProps) {
  const { role, locale } = staff;
  if (isBlind || !isAtLeast(role, 'curador')) return null;
  const quote = await getQuoteView(comment);
  if (!quote) return null;
  const t = getTranslator(locale, 'quotes');
  return (
    <section aria-label={t('here')} className="mt-8 space-y-3 border-t border-line pt-6">
      <h2 className="text-sm text-muted">{t('here')}</h2>
      {quote.is === 'unfit' ? (
        <p>{sayRefusal(quote.code, locale)}</p>
      ) : (
        <>
          <p>{t(quote.is === 'approved' ? 'isQuote' : 'fit')}</p>
          <blockquote className="border-l-4 border-accent pl-4">
            <CommentText text={quote.text} erased="" className="block" />
          </blockquote>
          <QuoteForm
            comment={comment}
            move={quote.is === 'approved' ? 'withdraw' : 'approve'}
            label={t(quote.is === 'approved' ? 'withdraw' : 'approve')}
            pending={t('working')}
          />
        </>
      )}
    </section>
  );
}

function sayRefusal(code: string, locale: Locale): string {
  const texts: Record<string, string> = getMessages(locale).quotes.errors;
  return texts[code] ?? code;
}
