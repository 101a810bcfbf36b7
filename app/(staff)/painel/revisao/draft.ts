import type { ReviewItem } from '@/lib/review/load-items';
import type { Category } from '@/lib/text/categories';

export type Tag = ReviewItem['tags'][number];

/** What a person is about to say of a comment. */
export type Draft = {
  category: Category | null;
  tags: Tag[];
  artist: string;
  release: string;
  note: string;
  isFlagged: boolean;
};

/** A decision as it is sent: what was not edited is left out. */
export type Decision = {
  versao: number;
  categoria?: Category;
  tags_funcionalidades?: string[];
  artista?: string | null;
  album?: string | null;
  nota?: string;
  segunda_opiniao: boolean;
};

/** As the person left it, else as the machine decided. */
export function draftOf(desk: { drafts: Record<string, Draft> }, item: ReviewItem): Draft {
  const { category, tags, artist, release } = item;
  const untouched = {
    category,
    tags,
    artist: artist ?? '',
    release: release ?? '',
    note: '',
    isFlagged: false,
  };
  return desk.drafts[item.id] ?? untouched;
}

/** What the person had said, of an earlier visit as far as its decision tells. */
export function draftOfSent(
  desk: { drafts: Record<string, Draft> },
  item: ReviewItem,
  { draft, decision }: { draft: Draft | null; decision: Decision },
): Draft {
  return draft ?? { ...draftOf(desk, item), category: decision.categoria ?? item.category };
}

export function toDecision(item: ReviewItem, draft: Draft): Decision {
  const { category, tags, artist, release, note, isFlagged } = draft;
  const codes = tags.map(({ code }) => code);
  const isAbout = artist.trim() !== (item.artist ?? '') || release.trim() !== (item.release ?? '');
  return {
    versao: item.revision,
    ...(category ? { categoria: category } : {}),
    ...(codes.join() === item.tags.map(({ code }) => code).join() ? {} : { tags_funcionalidades: codes }),
    ...(isAbout ? { artista: artist.trim() || null, album: release.trim() || null } : {}),
    ...(note.trim() ? { nota: note.trim() } : {}),
    segunda_opiniao: isFlagged,
  };
}
