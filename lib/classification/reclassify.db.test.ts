import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { getComment, listHistory } from '@/db/queries/comments';
import { getTask } from '@/db/queries/tasks';
import { comments } from '@/db/schema/comments';
import { operator } from '@/lib/audit/actor';
import { classifyPending } from '@/lib/classification/classify-pending';
import { continueReclassification, startReclassification } from '@/lib/classification/reclassify';
import { selectionSchema } from '@/lib/comments/selection';
import { ValidationError } from '@/lib/errors';
import { ingestComments } from '@/lib/ingestion/ingest-comments';
import { parseComments } from '@/lib/ingestion/parse-comments';
import { cancelTask } from '@/lib/tasks/require-task';

const db = getDatabase();
afterAll(() => db.$client.end());

/** Decided comments of one source that say they were decided by an older model. */
async function decidedLongAgo(total: number) {
  const origem = `s${randomUUID()}`;
  const { ids } = await ingestComments(
    parseComments(
      Array.from({ length: total }, (_, i) => ({ texto: `que refrão lindo, amei o número ${i}`, origem })),
      new Date(),
    ),
    { kind: 'api', createdBy: 'reclassify' },
  );
  await classifyPending(ids);
  await db.update(comments).set({ modelVersion: 'categoria-antiga' }).where(eq(comments.source, origem));
  return { origem, ids };
}

/** Runs the parts as their events would, from the first. */
async function runAll(taskId: string) {
  for (let from: string | null = null; ; from = (await getTask(db, taskId))?.position ?? null) {
    await continueReclassification(taskId, from);
    if ((await getTask(db, taskId))?.status !== 'running') return;
  }
}

describe('a reclassification', () => {
  test('decides a selection of several parts again, and leaves the rest', async () => {
    const [{ origem, ids }, other] = [await decidedLongAgo(620), await decidedLongAgo(1)];
    const taskId = await startReclassification({ filtros: { origem }, actor: operator });
    await runAll(taskId);
    expect(await getTask(db, taskId)).toMatchObject({ status: 'completed', done: 620, changed: 0 });
    const [first = '', [left = '']] = [ids[0], other.ids];
    expect((await getComment(db, first))?.modelVersion).not.toBe('categoria-antiga');
    expect(await listHistory(db, first)).toHaveLength(2);
    expect((await getComment(db, left))?.modelVersion).toBe('categoria-antiga');
  });

  test('leaves what a person decided, and what would stay as it is', async () => {
    const { origem, ids } = await decidedLongAgo(2);
    const [reviewed = '', same = ''] = ids;
    await db.update(comments).set({ reviewed: true, category: 'spam' }).where(eq(comments.id, reviewed));
    await runAll(await startReclassification({ filtros: { origem }, actor: operator }));
    await runAll(await startReclassification({ filtros: { origem }, actor: operator }));
    expect(await getComment(db, reviewed)).toMatchObject({
      category: 'spam',
      modelVersion: 'categoria-antiga',
    });
    expect(await listHistory(db, same)).toHaveLength(2);
  });

  test('counts a part once however often its event comes', async () => {
    const { origem } = await decidedLongAgo(501);
    const taskId = await startReclassification({ filtros: { origem }, actor: operator });
    await continueReclassification(taskId, null);
    await continueReclassification(taskId, null);
    expect(await getTask(db, taskId)).toMatchObject({ status: 'running', done: 500 });
  });

  test('stops where it is when it is cancelled', async () => {
    const { origem } = await decidedLongAgo(501);
    const taskId = await startReclassification({ filtros: { origem }, actor: operator });
    await continueReclassification(taskId, null);
    await cancelTask(taskId, operator);
    await continueReclassification(taskId, (await getTask(db, taskId))?.position ?? null);
    expect(await getTask(db, taskId)).toMatchObject({ status: 'cancelled', done: 500 });
  });

  test('by a language model that is not configured is refused', async () => {
    await expect(startReclassification({ filtros: {}, politica: 'llm', actor: operator })).rejects.toThrow(
      ValidationError,
    );
  });
});

test('a selection with a filter of another name is refused', () => {
  expect(selectionSchema.safeParse({ categoría: 'spam' }).success).toBe(false);
  expect(selectionSchema.safeParse({ categoria: 'qualquer' }).success).toBe(false);
  expect(selectionSchema.safeParse({ categoria: 'SPAM', modelo: 'categoria-antiga' }).success).toBe(true);
});
