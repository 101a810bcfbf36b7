import type { ListedComment } from '@/db/queries/comments';
import type { Category } from '@/lib/text/categories';

type Wanted = { categoria: Category | null; tags: string[]; artista: string; album: string; nota: string };
type Seen = Pick<ListedComment, 'category' | 'tags' | 'artist' | 'release'>;

/**
 * Only what differs from what the person saw; with no difference the category alone, which confirms it. All of it
 * where the person was not shown what the comment is: `seen` is null.
 */
export function toCorrection(wanted: Wanted, seen: Seen | null) {
  const { categoria, tags, artista, album, nota } = wanted;
  const isOther = {
    artist: !seen || artista !== (seen.artist ?? ''),
    release: !seen || album !== (seen.release ?? ''),
  };
  return {
    categoria: categoria ?? undefined,
    tags_funcionalidades: seen && isSameSet(tags, seen.tags) ? undefined : tags,
    artista: isOther.artist ? artista || null : undefined,
    album: isOther.release || isOther.artist ? album || null : undefined,
    nota: nota.trim() || undefined,
  };
}

function isSameSet(some: string[], others: string[]): boolean {
  return some.length === others.length && some.every((each) => others.includes(each));
}
