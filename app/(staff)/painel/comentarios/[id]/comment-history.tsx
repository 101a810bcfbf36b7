import { CategoryBadge } from '@/components/categories/category-badge';
import { Confidence } from '@/components/comments/confidence';
import { LocalTime } from '@/components/comments/local-time';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { CommentView } from '@/lib/comments/get-comment-view';
import { diffHistory } from '@/lib/comments/diff-history';
import { HistoryChange, type ChangingEntry } from './history-change';

type HistoryProps = { history: CommentView['history']; locale: Locale };

export function CommentHistory({ history, locale }: HistoryProps) {
  const t = getTranslator(locale, 'comment');
  return (
    <section className="min-w-0">
      <h2 className="text-lg font-semibold tracking-tight">{t('history')}</h2>
      {history.length === 0 && <p className="mt-2 text-muted">{t('noHistory')}</p>}
      <ol className="mt-4 max-w-3xl border-l-2 border-line">
        {diffHistory(history).map((entry, index) => (
          <HistoryItem key={index} entry={entry} locale={locale} />
        ))}
      </ol>
    </section>
  );
}

function HistoryItem({ entry, locale }: { entry: ChangingEntry; locale: Locale }) {
  const t = getTranslator(locale, 'comment');
  const { category, confidence, decidedAt, decidedBy, modelVersion, reviewReason, note, user } = entry;
  const who = decidedBy === 'human' ? (user ?? t('apiClient')) : modelVersion;
  return (
    <li className="relative py-3 pl-6 text-sm before:absolute before:-left-[5px] before:top-5 before:size-2 before:rounded-full before:bg-muted">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <CategoryBadge category={category} label={getTranslator(locale, 'categories')(category)} />
        <Confidence value={confidence} label={t('confidence')} locale={locale} />
        <span className="text-muted">
          <LocalTime at={decidedAt} locale={locale} />
        </span>
      </p>
      <p className="mt-1 text-muted [overflow-wrap:anywhere]">
        {t(`by.${decidedBy}`)}
        {who && ` · ${who}`}
      </p>
      <HistoryChange entry={entry} locale={locale} />
      {reviewReason && (
        <p className="mt-1 text-accent">{t('reason', { reason: t(`reasons.${reviewReason}`) })}</p>
      )}
      {note && (
        <p className="mt-1 [overflow-wrap:anywhere]">
          <bdi>“{note}”</bdi>
        </p>
      )}
    </li>
  );
}
