import type { Db } from '@/db/client';
import { lockComments, type LockedComment } from '@/db/queries/comment-states';
import type { Correction } from '@/db/queries/corrections';
import { enterTagging } from '@/db/queries/tags';
import type { CorrectionInput } from '@/lib/comments/correction-input';
import { requireApprovedTags, resolveCorrection, toCorrections } from '@/lib/comments/resolve-correction';

export type Values = Omit<Correction, 'id' | 'expectedRevision'>;

/** The comment, locked, and what a decision means for it; null when it is gone. Throws 422 for an unknown tag. */
export async function readDecision(
  tx: Db,
  { commentId, input }: { commentId: string; input: CorrectionInput },
): Promise<{ comment: LockedComment; values: Values } | null> {
  await enterTagging(tx);
  const resolved = await resolveCorrection(tx, input);
  const locked = await lockComments(tx, [commentId]);
  const [comment] = locked;
  if (!comment) return null;
  const tags = input.tags_funcionalidades && (await readTags(tx, input.tags_funcionalidades, comment));
  const [correction] = await toCorrections(tx, locked, { ...resolved, tagsOf: tags && (() => tags) });
  const { id: _, ...values } = correction ?? { id: commentId };
  return { comment, values };
}

/** A tag that is no longer in use may stay where it is. */
async function readTags(tx: Db, given: string[], { state }: LockedComment): Promise<string[]> {
  const kept = given.filter((code) => state.tags.includes(code));
  const added = given.filter((code) => !state.tags.includes(code));
  return [...kept, ...(await requireApprovedTags(tx, added, 'tags_funcionalidades'))];
}
