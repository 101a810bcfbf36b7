import { and, eq, gt, isNull, lte, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { staffSessions, users, type User } from '@/db/schema/people';

export type Staff = Pick<User, 'id' | 'email' | 'role' | 'locale'>;

export async function createStaffSession(
  db: Db,
  session: { userId: string; hours: number },
): Promise<string> {
  const expiresAt = sql`now() + make_interval(hours => ${session.hours})`;
  const [row] = await db
    .insert(staffSessions)
    .values({ userId: session.userId, expiresAt })
    .returning({ id: staffSessions.id });
  if (!row) throw new Error('The session was not stored.');
  return row.id;
}

/** Who a session belongs to, while it is open and the person may sign in. */
export async function getStaffBySession(
  db: Db,
  session: { id: string; userId: string; version: number },
): Promise<Staff | null> {
  const [staff] = await db
    .select({ id: users.id, email: users.email, role: users.role, locale: users.locale })
    .from(staffSessions)
    .innerJoin(users, eq(users.id, staffSessions.userId))
    .where(
      and(
        eq(staffSessions.id, session.id),
        gt(staffSessions.expiresAt, sql`now()`),
        eq(users.id, session.userId),
        eq(users.sessionVersion, session.version),
        isNull(users.disabledAt),
      ),
    );
  return staff ?? null;
}

export async function deleteStaffSession(db: Db, id: string) {
  await db.delete(staffSessions).where(eq(staffSessions.id, id));
}

export async function purgeStaffSessions(db: Db) {
  await db.delete(staffSessions).where(lte(staffSessions.expiresAt, sql`now()`));
}
