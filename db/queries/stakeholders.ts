import { and, asc, count, desc, eq, getTableColumns, gt, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { messages, suppressions } from '@/db/schema/mail';
import { stakeholders, type Stakeholder } from '@/db/schema/stakeholders';

export type NewStakeholder = Pick<Stakeholder, 'email' | 'name' | 'locale'>;
/** With why their address gets nothing, where that is so. */
export type ListedStakeholder = Stakeholder & { suppressed: 'bounced' | 'complained' | null };

/** Null when the address is there already. */
export async function createStakeholder(tx: Db, stakeholder: NewStakeholder): Promise<Stakeholder | null> {
  const [created] = await tx
    .insert(stakeholders)
    .values(stakeholder)
    .onConflictDoNothing({ target: stakeholders.email })
    .returning();
  return created ?? null;
}

export async function getStakeholder(db: Db, id: string): Promise<Stakeholder | null> {
  const [stakeholder] = await db.select().from(stakeholders).where(eq(stakeholders.id, id));
  return stakeholder ?? null;
}

export async function getStakeholderByEmail(db: Db, email: string): Promise<Stakeholder | null> {
  const [stakeholder] = await db.select().from(stakeholders).where(eq(stakeholders.email, email));
  return stakeholder ?? null;
}

/** Newest first; `after` is the id of the page before's last. */
export async function listStakeholders(
  db: Db,
  { id, limit, after }: { id?: string; limit: number; after?: string },
): Promise<ListedStakeholder[]> {
  const isBefore = sql`(${stakeholders.createdAt}, ${stakeholders.id}) <
    (select created_at, id from stakeholders last where last.id = ${after ?? null})`;
  return db
    .select({ ...getTableColumns(stakeholders), suppressed: suppressions.reason })
    .from(stakeholders)
    .leftJoin(suppressions, eq(suppressions.address, stakeholders.email))
    .where(and(id ? eq(stakeholders.id, id) : undefined, after ? isBefore : undefined))
    .orderBy(desc(stakeholders.createdAt), desc(stakeholders.id))
    .limit(limit);
}

/** Whom a summary goes to, a page at a time; or one of them. */
export async function listConfirmed(
  db: Db,
  { id, limit, after }: { id: string | null; limit: number; after: string | null },
): Promise<Pick<Stakeholder, 'id' | 'email' | 'locale'>[]> {
  return db
    .select({ id: stakeholders.id, email: stakeholders.email, locale: stakeholders.locale })
    .from(stakeholders)
    .where(
      and(
        eq(stakeholders.status, 'confirmed'),
        id === null ? undefined : eq(stakeholders.id, id),
        after === null ? undefined : gt(stakeholders.id, after),
      ),
    )
    .orderBy(asc(stakeholders.id))
    .limit(limit);
}

export type SummaryReader = Pick<Stakeholder, 'id' | 'email'> & {
  /** Messages of the week written to their address, and whether the fate of one is open. */
  copies: number;
  isWaiting: boolean;
};

/** Confirmed readers by address, with what they have of a week; or one of them. */
export async function listSummaryReaders(
  db: Db,
  { week, id, limit }: { week: string; id?: string; limit: number },
): Promise<SummaryReader[]> {
  const isOpen = inArray(messages.status, ['queued', 'doubtful']);
  return db
    .select({
      id: stakeholders.id,
      email: stakeholders.email,
      copies: count(messages.id),
      isWaiting: sql`coalesce(bool_or(${isOpen}), false)`.mapWith(Boolean),
    })
    .from(stakeholders)
    .leftJoin(messages, and(eq(messages.recipient, stakeholders.email), eq(messages.week, week)))
    .where(and(eq(stakeholders.status, 'confirmed'), id === undefined ? undefined : eq(stakeholders.id, id)))
    .groupBy(stakeholders.id)
    .orderBy(asc(stakeholders.email))
    .limit(limit);
}

/** Asks anew, which ends the links to confirm sent before. Null for who is confirmed, or gone. */
export async function raiseRound(
  tx: Db,
  { email, locale }: { email: string; locale?: Stakeholder['locale'] },
): Promise<Stakeholder | null> {
  const [asked] = await tx
    .update(stakeholders)
    .set({
      status: 'pending',
      round: sql`${stakeholders.round} + 1`,
      askedAt: sql`now()`,
      ...(locale && { locale }),
    })
    .where(and(eq(stakeholders.email, email), ne(stakeholders.status, 'confirmed')))
    .returning();
  return asked ?? null;
}

/** Null unless this round waits for an answer that is still in time. */
export async function confirmStakeholder(
  tx: Db,
  { id, round, days }: { id: string; round: number; days: number },
): Promise<Stakeholder | null> {
  const [confirmed] = await tx
    .update(stakeholders)
    .set({ status: 'confirmed', confirmedAt: sql`now()`, leftAt: null })
    .where(
      and(
        eq(stakeholders.id, id),
        eq(stakeholders.round, round),
        eq(stakeholders.status, 'pending'),
        gt(stakeholders.askedAt, sql`now() - make_interval(days => ${days})`),
      ),
    )
    .returning();
  return confirmed ?? null;
}

/** False when they had left before, or were removed. The links to confirm end with it. */
export async function leave(tx: Db, id: string): Promise<boolean> {
  const rows = await tx
    .update(stakeholders)
    .set({ status: 'left', leftAt: sql`now()`, round: sql`${stakeholders.round} + 1` })
    .where(and(eq(stakeholders.id, id), ne(stakeholders.status, 'left')))
    .returning({ id: stakeholders.id });
  return rows.length > 0;
}

export async function deleteStakeholder(tx: Db, id: string): Promise<boolean> {
  const rows = await tx
    .delete(stakeholders)
    .where(eq(stakeholders.id, id))
    .returning({ id: stakeholders.id });
  return rows.length > 0;
}

/** The weeks whose summary each of them was sent, newest first. */
export async function listWeeksSent(db: Db, ids: string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: messages.stakeholderId, week: messages.week })
    .from(messages)
    .where(
      and(
        inArray(messages.stakeholderId, ids),
        isNotNull(messages.week),
        inArray(messages.status, ['sent', 'delivered', 'complained']),
      ),
    )
    .groupBy(messages.stakeholderId, messages.week) // a copy is another message
    .orderBy(desc(messages.week));
  const weeks = new Map<string, string[]>();
  for (const { id, week } of rows) if (id && week) weeks.set(id, [...(weeks.get(id) ?? []), week]);
  return weeks;
}
