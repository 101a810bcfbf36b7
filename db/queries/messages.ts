import { and, desc, eq, inArray, lt, or, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { mailEvents, mailFiles, messages, type Message, type MessageStatus } from '@/db/schema/mail';

export type NewMessage = Pick<
  Message,
  | 'key'
  | 'kind'
  | 'week'
  | 'stakeholderId'
  | 'round'
  | 'recipient'
  | 'locale'
  | 'subject'
  | 'html'
  | 'text'
  | 'headers'
  | 'attachments'
>;
export type ListedMessage = Pick<
  Message,
  'id' | 'kind' | 'week' | 'recipient' | 'subject' | 'status' | 'createdAt' | 'sentAt'
>;

/** The ids of those that were not there yet. */
export async function insertMessages(tx: Db, rows: NewMessage[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const inserted = await tx
    .insert(messages)
    .values(rows)
    .onConflictDoNothing({ target: messages.key })
    .returning({ id: messages.id });
  return inserted.map(({ id }) => id);
}

export async function getMessage(db: Db, id: string): Promise<Message | null> {
  const [message] = await db.select().from(messages).where(eq(messages.id, id));
  return message ?? null;
}

/** Holds the row until the transaction ends. */
export async function lockMessage(tx: Db, id: string) {
  const [row] = await tx
    .select({
      message: messages,
      waitMs: sql`ceil(extract(epoch from ${messages.nextAttemptAt} - now()) * 1000)`.mapWith(Number),
      doubtMs: sql`coalesce(extract(epoch from now() - ${messages.inDoubtSince}) * 1000, 0)`.mapWith(Number),
      ageMs: sql`extract(epoch from now() - ${messages.queuedAt}) * 1000`.mapWith(Number),
    })
    .from(messages)
    .where(eq(messages.id, id))
    .for('update');
  return row ?? null;
}

/** An attempt begins: until `leaseMs` have passed nobody else makes one. */
export async function beginAttempt(
  tx: Db,
  { id, sender, leaseMs }: { id: string; sender: string; leaseMs: number },
): Promise<Message | null> {
  const [begun] = await tx
    .update(messages)
    .set({
      attempts: sql`${messages.attempts} + 1`,
      sender: sql`coalesce(${messages.sender}, ${sender})`,
      nextAttemptAt: inMs(leaseMs),
      inDoubtSince: sql`coalesce(${messages.inDoubtSince}, now())`,
    })
    .where(and(eq(messages.id, id), eq(messages.status, 'queued')))
    .returning();
  return begun ?? null;
}

/** Ends the wait of a message; nothing where somebody ended it before. */
export async function endWaiting(
  tx: Db,
  { id, status, error = null }: { id: string; status: MessageStatus; error?: string | null },
): Promise<boolean> {
  const rows = await tx
    .update(messages)
    .set({ status, error })
    .where(and(eq(messages.id, id), eq(messages.status, 'queued')))
    .returning({ id: messages.id });
  return rows.length > 0;
}

/** What the provider took; also for one that was given up for doubtful while it did. */
export async function markSent(tx: Db, { id, providerId }: { id: string; providerId: string | null }) {
  await tx
    .update(messages)
    .set({ status: 'sent', sentAt: sql`now()`, error: null, ...(providerId && { providerId }) })
    .where(and(eq(messages.id, id), inArray(messages.status, ['queued', 'doubtful'])));
}

/** Another attempt later; `isCertain` when the provider said that it took nothing, now and before. */
export async function postpone(
  tx: Db,
  { id, waitMs, error, isCertain }: { id: string; waitMs: number; error: string; isCertain: boolean },
) {
  await tx
    .update(messages)
    .set({ nextAttemptAt: inMs(waitMs), error, ...(isCertain && { inDoubtSince: null }) })
    .where(and(eq(messages.id, id), eq(messages.status, 'queued')));
}

/** Nobody tries before then: the provider asked to be left alone. */
export async function pauseQueue(tx: Db, waitMs: number) {
  const at = inMs(waitMs);
  await tx
    .update(messages)
    .set({ nextAttemptAt: at })
    .where(and(eq(messages.status, 'queued'), lt(messages.nextAttemptAt, at)));
}

/** What waits although its time came a while ago. */
export async function listOverdue(tx: Db, { afterMs, limit }: { afterMs: number; limit: number }) {
  return tx
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.status, 'queued'), lt(messages.nextAttemptAt, inMs(-afterMs))))
    .orderBy(messages.nextAttemptAt)
    .limit(limit);
}

/** Newest first; `after` is the id of the page before's last. */
export async function listMessages(
  db: Db,
  { status, limit, after }: { status?: MessageStatus; limit: number; after?: string },
): Promise<ListedMessage[]> {
  const isBefore = sql`(${messages.createdAt}, ${messages.id}) <
    (select created_at, id from messages last where last.id = ${after ?? null})`;
  return db
    .select({
      id: messages.id,
      kind: messages.kind,
      week: messages.week,
      recipient: messages.recipient,
      subject: messages.subject,
      status: messages.status,
      createdAt: messages.createdAt,
      sentAt: messages.sentAt,
    })
    .from(messages)
    .where(and(status ? eq(messages.status, status) : undefined, after ? isBefore : undefined))
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(limit);
}

/** By the provider's id or by ours, which it repeats: its answer may have been lost. */
export async function findSentMessage(
  tx: Db,
  { providerId, id }: { providerId: string; id: string | null },
): Promise<Message | null> {
  const [found] = await tx
    .select()
    .from(messages)
    .where(or(eq(messages.providerId, providerId), id === null ? undefined : eq(messages.id, id)))
    .limit(1)
    .for('update');
  return found ?? null;
}

/** Only forward: a late word of the delivery does not undo a complaint. */
export async function advanceStatus(
  tx: Db,
  { id, status, from, providerId }: Pick<Message, 'id' | 'status' | 'providerId'> & { from: MessageStatus[] },
) {
  await tx
    .update(messages)
    .set({ status, providerId, sentAt: sql`coalesce(${messages.sentAt}, now())` })
    .where(and(eq(messages.id, id), inArray(messages.status, from)));
}

/** A person decided: it goes again, as another message to the provider. */
export async function requeue(tx: Db, id: string) {
  await tx
    .update(messages)
    .set({
      status: 'queued',
      revision: sql`${messages.revision} + 1`,
      sender: null,
      providerId: null,
      inDoubtSince: null,
      error: null,
      queuedAt: sql`now()`,
      nextAttemptAt: sql`now()`,
    })
    .where(eq(messages.id, id));
}

export async function insertMailFile(tx: Db, file: typeof mailFiles.$inferInsert) {
  await tx
    .insert(mailFiles)
    .values(file)
    .onConflictDoUpdate({ target: mailFiles.hash, set: { createdAt: sql`now()` } });
}

export async function listMailFiles(db: Db, hashes: string[]) {
  if (hashes.length === 0) return [];
  return db
    .select({ hash: mailFiles.hash, content: mailFiles.content })
    .from(mailFiles)
    .where(inArray(mailFiles.hash, hashes));
}

/** False when it came before. */
export async function insertMailEvent(tx: Db, event: { id: string; type: string }): Promise<boolean> {
  const rows = await tx
    .insert(mailEvents)
    .values(event)
    .onConflictDoNothing()
    .returning({ id: mailEvents.id });
  return rows.length > 0;
}

/** Ids of events are good for as long as their timestamps; messages for over a year, and pictures as long as those. */
export async function purgeMail(
  db: Db,
  { eventDays, messageDays }: { eventDays: number; messageDays: number },
) {
  await db.delete(mailEvents).where(lt(mailEvents.receivedAt, daysAgo(eventDays)));
  await db.delete(messages).where(lt(messages.createdAt, daysAgo(messageDays)));
  await db.delete(mailFiles).where(lt(mailFiles.createdAt, daysAgo(messageDays + 1)));
}

const inMs = (ms: number) => sql<string>`now() + make_interval(secs => ${ms / 1000})`;
const daysAgo = (days: number) => sql`now() - make_interval(days => ${days})`;
