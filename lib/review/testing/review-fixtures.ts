import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Db } from '@/db/client';
import { appendHistory } from '@/db/queries/history';
import { createUser } from '@/db/queries/users';
import { batches, comments } from '@/db/schema/comments';
import type { Role } from '@/db/schema/people';
import { reviewInputSchema, type ReviewInput } from '@/lib/review/review-input';
import { reviewerOf, type Reviewer } from '@/lib/review/reviewer';

export async function createReviewer(db: Db, role: Role = 'curador'): Promise<Reviewer> {
  const user = await createUser(db, { email: `${randomUUID()}@example.test`, passwordHash: 'x', role });
  if (!user) throw new Error('no user');
  return reviewerOf(user);
}

/** Comments in the queue that the learner called criticism, the first the most doubtful. Returns their ids. */
export async function queueComments(
  db: Db,
  total: number,
  extra: Partial<typeof comments.$inferInsert> = {},
): Promise<string[]> {
  const batchId = randomUUID();
  const now = new Date().toISOString();
  await db.insert(batches).values({ id: batchId, kind: 'api', total, pending: 0, inReview: total });
  const rows = Array.from({ length: total }, (_, i) => ({
    id: uuidv7(),
    batchId,
    text: `o som estava baixo demais, número ${i}`,
    source: 'teste',
    occurredAt: now,
    receivedAt: now,
    status: 'em_revisao' as const,
    category: 'critica' as const,
    confidence: 0.5,
    margin: (i + 1) / 10_000,
    modelVersion: 'modelo-1',
    reviewReason: 'baixa_confianca' as const,
    ...extra,
  }));
  await db.insert(comments).values(rows);
  await appendHistory(
    db,
    rows.map(({ id }) => ({
      id,
      decidedBy: 'learner' as const,
      modelVersion: 'modelo-1',
      category: 'critica' as const,
      confidence: 0.5,
      probabilities: [0.1, 0.5, 0.2, 0.1, 0.1],
      tags: [],
      artistId: null,
      reviewReason: 'baixa_confianca' as const,
    })),
  );
  return rows.map(({ id }) => id);
}

export function decision(input: Partial<Record<keyof ReviewInput, unknown>> = {}): ReviewInput {
  return reviewInputSchema.parse({ versao: 1, ...input });
}
