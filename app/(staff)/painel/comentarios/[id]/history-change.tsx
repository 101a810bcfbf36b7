import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { CommentView } from '@/lib/comments/get-comment-view';
import type { HistoryChange as Change } from '@/lib/comments/diff-history';

export type ChangingEntry = CommentView['history'][number] & { change: Change | null };

type HistoryChangeProps = { entry: ChangingEntry; locale: Locale };

/** What a decision changed against the one before; of the first one, what it said beside the category. */
export function HistoryChange({ entry, locale }: HistoryChangeProps) {
  const lines = entry.change ? listChanges({ entry, locale }) : listFirst(entry);
  if (lines.length === 0) return null;
  return (
    <ul className="mt-1 text-muted [overflow-wrap:anywhere]">
      {lines.map((line) => (
        <li key={line}>
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  );
}

function listFirst({ artist, tags }: ChangingEntry): string[] {
  const said = [artist, ...tags].filter((word) => word !== null);
  return said.length > 0 ? [said.join(' · ')] : [];
}

function listChanges({ entry: { change }, locale }: HistoryChangeProps): string[] {
  const t = getTranslator(locale, 'comment');
  const name = getTranslator(locale, 'categories');
  if (!change) return [];
  const { category, artist, addedTags, removedTags } = change;
  const lines = [
    category && t('changes.category', { from: name(category.from), to: name(category.to) }),
    artist &&
      t('changes.artist', { from: artist.from ?? t('changes.none'), to: artist.to ?? t('changes.none') }),
    addedTags.length > 0 && t('changes.added', { tags: addedTags.join(', ') }),
    removedTags.length > 0 && t('changes.removed', { tags: removedTags.join(', ') }),
  ].filter((line) => typeof line === 'string');
  return lines.length > 0 ? lines : [t('changes.same')];
}
