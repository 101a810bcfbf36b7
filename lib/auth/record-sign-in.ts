import { getDatabase, type Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import type { User } from '@/db/schema/people';
import { countFailure } from '@/lib/auth/throttle';

export async function recordSignIn(tx: Db, { id, email }: Pick<User, 'id' | 'email'>) {
  const actor = `user:${id}` as const;
  await recordAudit(tx, { actor, actorName: email, action: 'session.started', subject: actor });
}

/**
 * Writes down the first, tenth, hundredth… failed sign-in of an hour, with the count: a flood of guesses is a few rows.
 * All who are unknown share one count, and what they typed is kept nowhere.
 */
export async function recordFailedSignIn(userId: string | undefined) {
  await getDatabase().transaction(async (tx) => {
    const attempts = await countFailure(tx, userId);
    if (!/^10*$/.test(String(attempts))) return;
    await recordAudit(tx, {
      actor: 'system',
      actorName: 'system',
      action: 'session.refused',
      subject: userId ? `user:${userId}` : undefined,
      details: { attempts },
    });
  });
}
