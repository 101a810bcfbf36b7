import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { classifications, comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';

/**
 * The latest word of a machine on each comment beside the person's that stands, with the comment's batch. What a
 * person said of an earlier text, or took back, stands no more and is left out. In no particular order.
 */
export async function listDecisionPairs(db: Db, ids: string[]) {
  const machine = latestDecision(db, ne(classifications.decidedBy, 'human')).as('machine');
  const human = latestDecision(db, eq(classifications.decidedBy, 'human')).as('human');
  return db
    .select({
      id: comments.id,
      batchId: comments.batchId,
      machineCategory: machine.category,
      machineKind: machine.decidedBy,
      modelVersion: machine.modelVersion,
      machineConfidence: machine.confidence,
      machineDecidedAt: machine.decidedAt,
      humanCategory: human.category,
      humanDecidedAt: human.decidedAt,
      person: users.email,
    })
    .from(comments)
    .leftJoinLateral(machine, sql`true`)
    .leftJoinLateral(human, eq(comments.reviewed, true))
    .leftJoin(users, eq(users.id, human.userId))
    .where(inArray(comments.id, ids));
}
export type DecisionPair = Awaited<ReturnType<typeof listDecisionPairs>>[number];

function latestDecision(db: Db, byWhom: ReturnType<typeof eq>) {
  return db
    .select({
      category: classifications.category,
      decidedBy: classifications.decidedBy,
      decidedAt: classifications.decidedAt,
      modelVersion: classifications.modelVersion,
      confidence: classifications.confidence,
      userId: classifications.userId,
    })
    .from(classifications)
    .where(and(eq(classifications.commentId, comments.id), byWhom))
    .orderBy(desc(classifications.id))
    .limit(1);
}
