import { v7 as uuidv7 } from 'uuid';
import { inParallel, secondsOf, type Figure } from './measures';
import type { Stack } from './stack';

const clients = 4;
export const listSize = 1_000;

type Ingestion = { stack: Stack; textOf: (number: number) => string; from: number; lists: number };

/** Posts lists of 1,000 from 4 clients; resolves when the last one is acknowledged. */
export async function postLists({ stack, textOf, from, lists }: Ingestion): Promise<void> {
  const bodies = Array.from({ length: lists }, (_, list) =>
    JSON.stringify(
      Array.from({ length: listSize }, (_, i) => ({ texto: textOf(from + list * listSize + i) })),
    ),
  );
  await inParallel(clients, lists, async (list) => {
    const answer = await fetch(`${stack.base}/api/comentarios`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${stack.token}` },
      body: bodies[list],
    });
    if (answer.status !== 202) throw new Error(`The API answered ${answer.status}: ${await answer.text()}`);
    await answer.text();
  });
}

/** What PostgreSQL alone does: the same rows by the same statement, 1,000 a transaction, from 4 connections. */
async function insertRows({ textOf, from, lists }: Ingestion): Promise<void> {
  const { getDatabase } = await import('@/db/client');
  const { createBatch } = await import('@/db/queries/batches');
  const { insertComments } = await import('@/db/queries/insert-comments');
  await inParallel(clients, lists, async (list) => {
    const batchId = uuidv7();
    const occurredAt = new Date().toISOString();
    const rows = Array.from({ length: listSize }, (_, i) => ({
      id: uuidv7(),
      text: textOf(from + list * listSize + i),
      author: null,
      source: 'bench',
      externalId: null,
      artistId: null,
      releaseId: null,
      track: null,
      occurredAt,
      receivedAt: null,
    }));
    await getDatabase().transaction(async (tx) => {
      await createBatch(tx, { id: batchId, kind: 'api', createdBy: 'bench' });
      await insertComments(tx, batchId, rows);
    });
  });
}

/** Accepting without a worker, beside the bare inserts; the inserted rows are removed again. */
export async function measureIngestion(ingestion: Omit<Ingestion, 'from'>): Promise<Figure[]> {
  const total = ingestion.lists * listSize;
  await postLists({ ...ingestion, from: 0, lists: 4 }); // warm-up
  const inserting = total / (await secondsOf(() => insertRows({ ...ingestion, from: 1_000_000 })));
  await removeInserted();
  const accepting = total / (await secondsOf(() => postLists({ ...ingestion, from: 2_000_000 })));
  return [
    { what: 'PostgreSQL alone, multi-row insert', value: inserting, unit: 'comments/s' },
    {
      what: 'accepted durably, worker stopped',
      value: accepting,
      unit: 'comments/s',
      limit: { atLeast: 8_000 },
    },
    {
      what: 'share of PostgreSQL alone',
      value: (100 * accepting) / inserting,
      unit: '%',
      limit: { atLeast: 40 },
    },
  ];
}

async function removeInserted() {
  const { sql } = await import('drizzle-orm');
  const { getDatabase } = await import('@/db/client');
  await getDatabase().execute(sql`delete from comments where source = 'bench'`);
  await getDatabase().execute(sql`vacuum comments`);
}
