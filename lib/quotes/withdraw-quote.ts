import { getDatabase, type Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { deleteQuote, getQuotedWords, insertPassed, lockQuotable } from '@/db/queries/quotes';
import type { AuditAction } from '@/db/schema/audit';
import { retryDeadlocks } from '@/db/retry-deadlocks';
import { signedBy, type Actor } from '@/lib/audit/actor';
import { NotFoundError } from '@/lib/errors';
import { forgetQuote } from '@/lib/summary/forget-quote';

/** The public reads it no more, and nobody is asked about it again; repeating it changes nothing. Throws 404. */
export async function withdrawQuote(id: string, actor: Actor, db: Db = getDatabase()): Promise<void> {
  await retryDeadlocks(() => db.transaction((tx) => withdrawIn(tx, id, actor)));
}

async function withdrawIn(tx: Db, id: string, actor: Actor): Promise<void> {
  await requireComment(tx, id);
  const quoted = await getQuotedWords(tx, id);
  const isQuote = await deleteQuote(tx, id);
  if (quoted) await forgetQuote(tx, quoted);
  if (!isQuote) return;
  await passOver(tx, id, actor);
  await record(tx, { id, actor, action: 'quote.withdrawn' });
}

/** A comment that is no good as a quote: nobody is asked about it again. One that is a quote stays one. Throws 404. */
export async function passQuote(id: string, actor: Actor, db: Db = getDatabase()): Promise<void> {
  await db.transaction(async (tx) => {
    await requireComment(tx, id);
    if (await passOver(tx, id, actor)) await record(tx, { id, actor, action: 'quote.passed' });
  });
}

async function requireComment(tx: Db, id: string): Promise<void> {
  if (!(await lockQuotable(tx, id))) throw new NotFoundError('Comentário não encontrado.');
}

function passOver(tx: Db, id: string, actor: Actor): Promise<boolean> {
  return insertPassed(tx, { commentId: id, by: actor.name, at: new Date().toISOString() });
}

type Entry = { id: string; actor: Actor; action: AuditAction };

async function record(tx: Db, { id, actor, action }: Entry): Promise<void> {
  await recordAudit(tx, { ...signedBy(actor), action, subject: `comment:${id}` });
}
