import { getDatabase } from '@/db/client';
import { renewLeases } from '@/db/queries/review-queue';
import { AppError } from '@/lib/errors';

/** Keeps a comment for the person who has it; returns until when. Throws 409 when it is no longer theirs. */
export async function renewLease({
  userId,
  commentId,
}: {
  userId: string;
  commentId: string;
}): Promise<string> {
  const [lease] = await renewLeases(getDatabase(), { userId, ids: [commentId] });
  if (lease) return lease.until;
  throw new AppError({
    code: 'nao_reservado',
    status: 409,
    message: 'O comentário não está reservado a quem chama.',
  });
}
