import type { HistoryEntry } from '@/db/queries/comments';
import type { Category } from '@/lib/text/categories';

type Decided = Pick<HistoryEntry, 'category' | 'artist' | 'tags'>;

/** What a decision changed against the one before; null where it says the same. */
export type HistoryChange = {
  category: { from: Category; to: Category } | null;
  artist: { from: string | null; to: string | null } | null;
  addedTags: string[];
  removedTags: string[];
};

/** Each decision of a history, newest first as it came, with what it changed; null for the first decision. */
export function diffHistory<T extends Decided>(
  history: readonly T[],
): (T & { change: HistoryChange | null })[] {
  return history.map((entry, index) => {
    const before = history[index + 1];
    return { ...entry, change: before ? diff(before, entry) : null };
  });
}

function diff(from: Decided, to: Decided): HistoryChange {
  return {
    category: from.category === to.category ? null : { from: from.category, to: to.category },
    artist: from.artist === to.artist ? null : { from: from.artist, to: to.artist },
    addedTags: to.tags.filter((tag) => !from.tags.includes(tag)),
    removedTags: from.tags.filter((tag) => !to.tags.includes(tag)),
  };
}
