import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { getComment, listHistory } from '@/db/queries/comments';
import { getTask } from '@/db/queries/tasks';
import { comments, modelQueue } from '@/db/schema/comments';
import { operator } from '@/lib/audit/actor';
import { askAbout, recordAnswers, takeDoubted } from '@/lib/classification/ask-model';
import { classifyPending } from '@/lib/classification/classify-pending';
import { continueReclassification, startReclassification } from '@/lib/classification/reclassify';
import { resendForgotten } from '@/lib/classification/resend-forgotten';
import { seedTags } from '@/lib/classification/seed-tags';
import { ingestComments } from '@/lib/ingestion/ingest-comments';
import { parseComments } from '@/lib/ingestion/parse-comments';
import { clearLlmTables } from '@/lib/llm/testing/example-call';
import { startStandIn, type StandIn } from '@/lib/llm/testing/stand-in';

const everyone = { policy: 'llm', targetPrecision: 0.98 } as const;
const texts = ['parabéns, estragaram o refrão', 'toca em Recife', 'que horas abre?'];
let standIn: StandIn;

beforeAll(async () => {
  standIn = await startStandIn();
  await seedTags(getDatabase());
});
afterAll(async () => {
  await standIn.stop();
  await getDatabase().$client.end();
});
beforeEach(async () => {
  await clearLlmTables(getDatabase());
  await getDatabase().delete(modelQueue);
});

/** Comments that wait for the model, in the order of `texts`. */
async function doubt(): Promise<string[]> {
  const { ids } = await ingestComments(
    parseComments(
      texts.map((texto) => ({ texto })),
      new Date(),
    ),
    { kind: 'api', createdBy: 'cascade' },
  );
  await classifyPending(ids, { settings: everyone });
  return ids;
}

async function decide() {
  const answers = await askAbout(await takeDoubted(), standIn.settings('google'));
  return recordAnswers(answers);
}

const stateOf = async (id = '') => getComment(getDatabase(), id);

describe('a comment the learner doubts', () => {
  test('waits, and is decided with the tags and the version of the model in one call for all', async () => {
    await standIn.control({
      answers: {
        [texts[0] ?? '']: { categoria: 'critica', tags: ['feat_refrao'] },
        [texts[1] ?? '']: { categoria: 'sugestao' },
        [texts[2] ?? '']: { categoria: 'duvida' },
      },
    });
    const ids = await doubt();
    expect(await stateOf(ids[0])).toMatchObject({ status: 'pendente', category: null });
    expect(await decide()).toEqual({ decided: 3 });
    expect((await standIn.calls()).count).toBe(1);
    expect(await stateOf(ids[0])).toMatchObject({ category: 'critica', tags: ['feat_refrao'] });
    expect(await stateOf(ids[1])).toMatchObject({ category: 'sugestao' });
    const [entry] = await listHistory(getDatabase(), ids[0] ?? '');
    expect(entry).toMatchObject({ decidedBy: 'llm' });
    expect(entry?.modelVersion).toMatch(/^gemini-3.5-flash-lite@[0-9a-f]{8}$/);
    expect(await takeDoubted()).toEqual([]);
  });

  test('is asked about alone after an answer that does not fit the ids, three requests at most', async () => {
    await standIn.control({
      answers: { [texts[0] ?? '']: { categoria: 'critica' } },
      faults: [{ kind: 'missing_id', times: 1 }],
    });
    const ids = await doubt();
    await decide();
    expect((await standIn.calls()).calls.map((call) => call.ids.length)).toEqual([3, 1, 1, 1]);
    expect(await stateOf(ids[0])).toMatchObject({ category: 'critica' });
  });

  test.each([
    ['safety', 'modelo_recusou'],
    ['html', 'modelo_ilegivel'],
    ['invented_id', 'modelo_ilegivel'],
  ])('goes to a person with its best guess after %s', async (kind, reason) => {
    await standIn.control({ faults: [{ kind }] });
    const ids = await doubt();
    await decide();
    const [entry] = await listHistory(getDatabase(), ids[0] ?? '');
    expect(entry).toMatchObject({ decidedBy: 'learner', reviewReason: reason });
    expect(await stateOf(ids[0])).toMatchObject({ status: 'em_revisao' });
  });

  test('is decided by the learner alone when the model cannot be reached', async () => {
    await standIn.control({ faults: [{ kind: 'bad_key' }] });
    const ids = await doubt();
    await decide();
    const [entry] = await listHistory(getDatabase(), ids[0] ?? '');
    expect(entry?.decidedBy).toBe('learner');
    expect(['modelo_recusou', 'modelo_ilegivel']).not.toContain(entry?.reviewReason);
  });

  test('keeps what was decided while the model thought', async () => {
    await standIn.control({});
    const [first = ''] = await doubt();
    const answers = await askAbout(await takeDoubted(), standIn.settings('google'));
    const decided = { status: 'classificado', category: 'spam', reviewed: true } as const;
    await getDatabase()
      .update(comments)
      .set({ ...decided, revision: 2 })
      .where(eq(comments.id, first));
    expect(await recordAnswers(answers)).toEqual({ decided: 2 });
    expect(await stateOf(first)).toMatchObject({ category: 'spam', reviewed: true });
  });

  test('is written once when the same answer is recorded twice', async () => {
    await standIn.control({});
    const [first = ''] = await doubt();
    const answers = await askAbout(await takeDoubted(), standIn.settings('google'));
    expect([await recordAnswers(answers), await recordAnswers(answers)]).toEqual([
      { decided: 3 },
      { decided: 0 },
    ]);
    expect(await listHistory(getDatabase(), first)).toHaveLength(1);
  });

  test('is nobody else’s while its lease lasts, and is asked about no more after three dead workers', async () => {
    await standIn.control({});
    await doubt();
    expect(await takeDoubted()).toHaveLength(3);
    expect(await takeDoubted()).toEqual([]);
    await getDatabase().update(modelQueue).set({ takenUp: 3, leasedUntil: null });
    await decide();
    expect((await standIn.calls()).count).toBe(0);
    expect(await takeDoubted()).toEqual([]);
  });

  test('gets another event when its own was lost', async () => {
    const [first = ''] = await doubt();
    await getDatabase().execute(sql`delete from graphile_worker._private_jobs`);
    await getDatabase().update(modelQueue).set({ queuedAt: '2026-01-01T00:00:00Z' });
    await resendForgotten();
    const jobs = await getDatabase().execute(
      sql`select 1 from graphile_worker._private_jobs where payload #>> '{data,commentId}' = ${first}`,
    );
    expect([...jobs]).toHaveLength(1);
  });
});

test('a comment decided before keeps its decision until the model has answered', async () => {
  await standIn.control({ answers: { [texts[1] ?? '']: { categoria: 'sugestao' } } });
  const origem = `s${randomUUID()}`;
  const { ids } = await ingestComments(parseComments([{ texto: texts[1], origem }], new Date()), {
    kind: 'api',
    createdBy: 'again',
  });
  await classifyPending(ids);
  const before = await stateOf(ids[0]);
  const asked = { filtros: { origem }, politica: 'llm', actor: operator } as const;
  const taskId = await startReclassification(asked, standIn.settings('google'));
  await continueReclassification(taskId, null);
  expect(await getTask(getDatabase(), taskId)).toMatchObject({ status: 'completed', done: 1, queued: 1 });
  expect(await stateOf(ids[0])).toEqual(before);
  expect(await decide()).toEqual({ decided: 1 });
  expect(await stateOf(ids[0])).toMatchObject({ category: 'sugestao' });
  expect(await listHistory(getDatabase(), ids[0] ?? '')).toHaveLength(2);
});

test('a comment decided before keeps its decision when the model cannot be reached', async () => {
  await standIn.control({ faults: [{ kind: 'bad_key' }] });
  const origem = `s${randomUUID()}`;
  const { ids } = await ingestComments(parseComments([{ texto: texts[1], origem }], new Date()), {
    kind: 'api',
    createdBy: 'kept',
  });
  await classifyPending(ids);
  const before = await stateOf(ids[0]);
  const asked = { filtros: { origem }, politica: 'llm', actor: operator } as const;
  await continueReclassification(await startReclassification(asked, standIn.settings('google')), null);
  expect(await decide()).toEqual({ decided: 0 });
  expect(await stateOf(ids[0])).toEqual(before);
  expect(await takeDoubted()).toEqual([]);
});

test('personal data are masked before the model reads them', async () => {
  await standIn.control({ answers: { 'o CPF [CPF] e o e-mail [E-MAIL] são meus': { categoria: 'duvida' } } });
  const { ids } = await ingestComments(
    parseComments([{ texto: 'o CPF 529.982.247-25 e o e-mail ana@exemplo.com são meus' }], new Date()),
    { kind: 'api', createdBy: 'masked' },
  );
  await classifyPending(ids, { settings: everyone });
  await decide();
  expect(await stateOf(ids[0])).toMatchObject({ category: 'duvida' }); // the stand-in knew the masked text only
});
