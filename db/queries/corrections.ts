import type { Db } from '@/db/client';
import {
  lockComments,
  presentStates,
  writeStates,
  type CommentState,
  type LockedComment,
} from '@/db/queries/comment-states';
import { appendHistory } from '@/db/queries/history';
import { dropOpenQuestions } from '@/db/queries/second-opinions';
import type { Category } from '@/lib/text/categories';

/** What a person says of a comment; what is absent stays as it is. */
export type Correction = {
  id: string;
  /** The revision the person saw; absent where the last word wins. */
  expectedRevision?: number;
  category?: Category;
  tags?: string[];
  artistId?: number | null;
  releaseId?: number | null;
};

/** A comment that was changed: what it was, what it is, and the revision it has now. */
export type Corrected = { id: string; before: CommentState; after: CommentState; revision: number };

/** Why a comment was left alone: it moved on, it is gone, or nobody has said a category yet. */
export type Refused = { id: string; why: 'stale' | 'missing' | 'undecided'; revision?: number };

/** Who decides, and why if they say so. `userId` is null for an API token. */
type Decider = { userId: string | null; note?: string };

/** A person's word on comments: it stands against every later machine. Decided with certainty, reviewed. */
export async function correctComments(
  tx: Db,
  corrections: Correction[],
  decider: Decider,
): Promise<{ corrected: Corrected[]; refused: Refused[] }> {
  const locked = await lockById(tx, corrections);
  const refused: Refused[] = [];
  const changes = corrections.flatMap((correction) => {
    const comment = locked.get(correction.id);
    const why = whyRefused(correction, comment);
    if (why || !comment) {
      refused.push({ id: correction.id, why: why ?? 'missing', revision: comment?.revision });
      return [];
    }
    return [{ comment, next: correct(comment.state, correction) }];
  });
  return { corrected: await writeByPerson(tx, changes, decider), refused };
}

/** Brings back what was before, where nothing has happened since. */
export async function restoreComments(
  tx: Db,
  states: { id: string; revision: number; before: CommentState }[],
  decider: Decider,
): Promise<{ corrected: Corrected[]; refused: Refused[] }> {
  const locked = await lockById(tx, states);
  const refused: Refused[] = [];
  const changes = states.flatMap(({ id, revision, before }) => {
    const comment = locked.get(id);
    if (comment?.revision === revision) return [{ comment, next: before }];
    refused.push({ id, why: comment ? 'stale' : 'missing', revision: comment?.revision });
    return [];
  });
  return { corrected: await writeByPerson(tx, changes, decider), refused };
}

async function lockById(tx: Db, items: { id: string }[]): Promise<Map<string, LockedComment>> {
  const locked = await lockComments(
    tx,
    items.map(({ id }) => id),
  );
  return new Map(locked.map((comment) => [comment.id, comment]));
}

function whyRefused(
  { expectedRevision, category }: Correction,
  comment: LockedComment | undefined,
): Refused['why'] | null {
  if (!comment) return 'missing';
  if (expectedRevision !== undefined && expectedRevision !== comment.revision) return 'stale';
  return (category ?? comment.state.category) ? null : 'undecided';
}

function correct(state: CommentState, { category, tags, artistId, releaseId }: Correction): CommentState {
  return {
    ...state,
    status: 'classificado',
    category: category ?? state.category,
    confidence: 1,
    margin: null,
    reviewReason: null,
    reviewed: true,
    artistId: artistId === undefined ? state.artistId : artistId,
    releaseId: releaseId === undefined ? state.releaseId : releaseId,
    tags: tags ?? state.tags,
  };
}

async function writeByPerson(
  tx: Db,
  wanted: { comment: LockedComment; next: CommentState }[],
  { userId, note }: Decider,
): Promise<Corrected[]> {
  const changes = await presentStates(tx, wanted);
  await writeStates(tx, changes);
  await dropOpenQuestions(
    tx,
    changes.map(({ comment }) => comment.id),
  );
  await appendHistory(
    tx,
    changes.flatMap(({ comment, next }) =>
      next.category === null
        ? []
        : [
            {
              id: comment.id,
              decidedBy: 'human' as const,
              modelVersion: null,
              userId: userId ?? undefined,
              category: next.category,
              confidence: next.confidence ?? 1,
              tags: next.tags,
              artistId: next.artistId,
              reviewReason: next.reviewReason,
              note,
            },
          ],
    ),
  );
  return changes.map(({ comment, next }) => ({
    id: comment.id,
    before: comment.state,
    after: next,
    revision: comment.revision + 1,
  }));
}
