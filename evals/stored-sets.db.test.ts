import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { correctComments } from '@/db/queries/corrections';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { batches, comments } from '@/db/schema/comments';
import { datasetItems } from '@/db/schema/review';

let own: TestDatabase;
const reportSchema = z.object({
  dataset: z.string(),
  confusion: z.record(z.string(), z.record(z.string(), z.number())),
});
const out = mkdtempSync(join(tmpdir(), 'evals-stored-'));

beforeAll(async () => {
  own = await createTestDatabase();
});
afterAll(() => own.drop());

const evaluate = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'evals/run.ts', '--out', out, ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: own.url },
  });

it('says plainly that a set is empty', () => {
  const { status, stderr } = evaluate('--dataset', 'gold');
  expect(stderr).toContain('O conjunto gold está vazio');
  expect(status).toBe(2);
}, 120_000);

it('measures a set with the labels that people gave', async () => {
  const [batchId, commentId] = [randomUUID(), randomUUID()];
  const at = sql`now()`;
  await own.db.insert(batches).values({ id: batchId, kind: 'api', total: 1, pending: 1 });
  await own.db.insert(comments).values({
    id: commentId,
    batchId,
    text: 'Que horas abrem os portões no sábado?',
    source: 'teste',
    occurredAt: at,
    receivedAt: at,
  });
  await own.db.transaction((tx) =>
    correctComments(tx, [{ id: commentId, category: 'duvida' }], { userId: null }),
  );
  await own.db.insert(datasetItems).values({ commentId, dataset: 'gold' });
  evaluate('--dataset', 'gold');
  const { dataset, confusion } = reportSchema.parse(
    JSON.parse(readFileSync(join(out, 'evals.json'), 'utf8')),
  );
  const given = Object.entries(confusion).flatMap(([label, decided]) =>
    Object.values(decided).some((count) => count > 0) ? [label] : [],
  );
  expect({ dataset, given }).toEqual({ dataset: 'gold', given: ['DÚVIDA'] });
}, 120_000);
