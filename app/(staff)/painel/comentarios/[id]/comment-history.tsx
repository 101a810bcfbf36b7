import { CategoryBadge } from '@/components/categories/category-badge';
import { Confidence } from '@/components/comments/confidence';
import { LocalTime } from '@/components/comments/local-time';
import type { HistoryEntry } from '@/db/queries/comments';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';

export function CommentHistory({ history, locale }: { history: HistoryEntry[]; locale: Locale }) {
  const t = getTranslator(locale, 'comment');
  return (
    <section className="mt-12">
      <h2 className="text-lg font-semibold tracking-tight">{t('history')}</h2>
      {history.length === 0 && <p className="mt-2 text-muted">{t('noHistory')}</p>}
      <ol className="mt-4 max-w-3xl border-l-2 border-line">
        {history.map((entry, index) => (
          <HistoryItem key={index} entry={entry} locale={locale} />
        ))}
      </ol>
    </section>
  );
}

function HistoryItem({ entry, locale }: { entry: HistoryEntry; locale: Locale }) {
  const t = getTranslator(locale, 'comment');
  const { category, confidence, decidedAt, decidedBy, modelVersion, reviewReason, tags, user, artist } =
    entry;
  const details = [artist, ...tags].filter((detail) => detail !== null);
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
        {(user ?? modelVersion) && ` · ${user ?? modelVersion}`}
      </p>
      {details.length > 0 && (
        <p className="mt-1 text-muted [overflow-wrap:anywhere]">
          <bdi>{details.join(' · ')}</bdi>
        </p>
      )}
      {reviewReason && (
        <p className="mt-1 text-accent">{t('reason', { reason: t(`reasons.${reviewReason}`) })}</p>
      )}
    </li>
  );
}
