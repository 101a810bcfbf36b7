import { and, asc, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { refreshTokens, staffSessions, users, type Role, type User } from '@/db/schema/people';

export type NewPerson = { email: string; passwordHash: string; role: Role; locale?: User['locale'] };

export async function getUser(db: Db, id: string): Promise<User | null> {
  const [user] = await db.select().from(users).where(eq(users.id, id));
  return user ?? null;
}

export async function getUserByEmail(db: Db, email: string): Promise<User | null> {
  const [user] = await db.select().from(users).where(eq(users.email, email));
  return user ?? null;
}

/** By e-mail; `after` is the id of the page before's last. */
export async function listUsers(
  db: Db,
  { limit, after }: { limit: number; after?: string },
): Promise<User[]> {
  const emailBefore = sql`(select email from users before where before.id = ${after ?? null})`;
  return db
    .select()
    .from(users)
    .where(after ? gt(users.email, emailBefore) : undefined)
    .orderBy(asc(users.email))
    .limit(limit);
}

/** Everybody who can sign in, by e-mail. */
export async function listActiveUsers(db: Db, { noPassword }: { noPassword: string }): Promise<User[]> {
  return db
    .select()
    .from(users)
    .where(and(isNull(users.disabledAt), ne(users.passwordHash, noPassword)))
    .orderBy(asc(users.email));
}

/** The person, held for this transaction. */
export async function lockUser(tx: Db, id: string): Promise<User | null> {
  const [user] = await tx.select().from(users).where(eq(users.id, id)).for('update');
  return user ?? null;
}

/** The ids of the admins who can sign in, held for this transaction: two cannot end each other's access at once. */
export async function lockAdmins(tx: Db, { noPassword }: { noPassword: string }): Promise<string[]> {
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'admin'), isNull(users.disabledAt), ne(users.passwordHash, noPassword)))
    .orderBy(asc(users.id))
    .for('update');
  return rows.map(({ id }) => id);
}

/** Null when the e-mail is taken. */
export async function createUser(db: Db, person: NewPerson): Promise<User | null> {
  const [user] = await db.insert(users).values(person).onConflictDoNothing().returning();
  return user ?? null;
}

/** Creates a person, or gives an existing one this password and role, enabled again and signed out. */
export async function resetUser(db: Db, person: NewPerson): Promise<User> {
  return db.transaction(async (tx) => {
    const created = await createUser(tx, person);
    if (created) return created;
    const [user] = await tx
      .update(users)
      .set({ ...person, disabledAt: null })
      .where(eq(users.email, person.email))
      .returning();
    if (!user) throw new Error('The person was deleted meanwhile.');
    await endSessions(tx, user.id);
    return user;
  });
}

export async function setLocale(db: Db, id: string, locale: User['locale']) {
  await db.update(users).set({ locale }).where(eq(users.id, id));
}

export async function setAlertMails(db: Db, id: string, areWanted: boolean) {
  await db.update(users).set({ alertMails: areWanted }).where(eq(users.id, id));
}

export async function setRole(db: Db, id: string, role: Role) {
  await db.update(users).set({ role }).where(eq(users.id, id));
}

/** A new password ends every session that the old one opened. */
export async function setPassword(db: Db, id: string, passwordHash: string) {
  await db.transaction(async (tx) => {
    await tx.update(users).set({ passwordHash }).where(eq(users.id, id));
    await endSessions(tx, id);
  });
}

export async function enableUser(db: Db, id: string) {
  await db.update(users).set({ disabledAt: null }).where(eq(users.id, id));
}

export async function disableUser(db: Db, id: string) {
  await db.transaction(async (tx) => {
    await tx
      .update(users)
      .set({ disabledAt: sql`now()` })
      .where(eq(users.id, id));
    await endSessions(tx, id);
  });
}

/** Ends what a person has open on every device: access tokens, refresh tokens and staff sessions. */
export async function endSessions(tx: Db, userId: string) {
  await tx
    .update(users)
    .set({ sessionVersion: sql`${users.sessionVersion} + 1` })
    .where(eq(users.id, userId));
  await tx.delete(refreshTokens).where(eq(refreshTokens.userId, userId));
  await tx.delete(staffSessions).where(eq(staffSessions.userId, userId));
}
