import { asc } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { getDatabase } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { webhookDeliveries, webhookEndpoints } from '@/db/schema/webhooks';
import { createTestDatabase, listWaiting, type TestDatabase } from '@/db/testing';
import { actorOf, type Actor } from '@/lib/audit/actor';
import { bulkInputSchema } from '@/lib/bulk/bulk-input';
import { continueBulk } from '@/lib/bulk/continue-bulk';
import { startBulk } from '@/lib/bulk/start-bulk';
import { announcePromotion } from '@/lib/classification/announce-promotion';
import { classifyPending, failPending } from '@/lib/classification/classify-pending';
import { correctComment, eraseComment } from '@/lib/comments/correct-comment';
import { correctionInputSchema } from '@/lib/comments/correction-input';
import { env } from '@/lib/env';
import { ingestComments } from '@/lib/ingestion/ingest-comments';
import { parseComments } from '@/lib/ingestion/parse-comments';
import { closeWeeks } from '@/lib/report/close-weeks';
import { confirmReview } from '@/lib/review/confirm-review';
import { createReviewer, decision, queueComments } from '@/lib/review/testing/review-fixtures';
import { createWebhook } from '@/lib/webhooks/create-webhook';
import { newWebhookSchema, type NewWebhook } from '@/lib/webhooks/endpoint-input';
import { payloadSchema } from '@/lib/webhooks/event-types';

let own: TestDatabase;
let actor: Actor;
beforeAll(async () => {
  own = await createTestDatabase();
  env.DATABASE_URL = own.url;
  env.AUTH_SECRET = 'a secret of the tests, long enough';
  const reviewer = await createReviewer(own.db, 'analista');
  actor = actorOf({ id: reviewer.id, email: reviewer.name });
});
afterEach(async () => {
  await own.db.delete(webhookEndpoints);
});
afterAll(async () => {
  await getDatabase().$client.end();
  await own.drop();
});

const listenTo = (...eventos: NewWebhook['eventos']) =>
  createWebhook(newWebhookSchema.parse({ url: 'https://example.com/', eventos }), actor);
const listTold = async () => {
  const rows = await own.db.select().from(webhookDeliveries).orderBy(asc(webhookDeliveries.id));
  return rows.map(({ body }) => payloadSchema.parse(JSON.parse(body)));
};
const send = (texts: string[], extra: object = {}) =>
  ingestComments(
    parseComments(
      texts.map((texto) => ({ texto, ...extra })),
      new Date(),
    ),
    {
      kind: 'api',
      createdBy: 'teste',
    },
  );
const local = { settings: { policy: 'local', targetPrecision: 0.98 } } as const;
const classify = (ids: string[]) => classifyPending(ids, local);

it('a batch is told of once, when nothing of it waits any more', async () => {
  await listenTo('lote.concluido');
  const { batchId, ids } = await send(['que refrão lindo, amei', 'o som estava péssimo', 'quando tem show?']);
  await classify(ids.slice(0, 2));
  expect(await listTold()).toEqual([]);
  await classify(ids);
  await classify(ids);
  const told = await listTold();
  expect(told).toMatchObject([{ type: 'lote.concluido', data: { lote: batchId, total: 3, falhas: 0 } }]);
  expect(JSON.stringify(told)).not.toContain('refrão');
});

it('a batch ends also by a failure, by an erasure, by being sent again and with nothing new', async () => {
  await listenTo('lote.concluido');
  const failed = await send(['um']);
  await failPending(failed.batchId, failed.ids);
  const erased = await send(['dois']);
  await eraseComment(erased.ids[0] ?? '', actor);
  const same = { id_externo: 'x-1', origem: 'teste' };
  const first = await send(['três'], same);
  const second = await send(['três, de novo'], same);
  await classify(second.ids);
  const nothingNew = await send(['três, de novo'], same);
  const told = (await listTold()).flatMap((event) =>
    event.type === 'lote.concluido' ? event.data.lote : [],
  );
  const ended = [failed, erased, first, second, nothingNew].map(({ batchId }) => batchId);
  expect(told).toEqual(ended);
});

it('a review and a correction are told of, with the id and no word of it', async () => {
  await listenTo('comentario.revisado');
  const [id = ''] = await queueComments(own.db, 1);
  const reviewer = await createReviewer(own.db);
  await confirmReview({ commentId: id, input: decision({ nota: 'uma nota' }), reviewer }, own.db);
  await correctComment({ id }, correctionInputSchema.parse({ categoria: 'ELOGIO' }), actor);
  expect(await listTold()).toMatchObject([
    { type: 'comentario.revisado', data: { comentarios: [id], total: 1, origem: 'revisao' } },
    { type: 'comentario.revisado', data: { comentarios: [id], total: 1, origem: 'correcao' } },
  ]);
});

it('a bulk correction is told of in parts of 250, and leaves no trace where nobody asked', async () => {
  const correct = async () => {
    const ids = await queueComments(own.db, 501, { source: 'massa' });
    const input = bulkInputSchema.parse({ filtros: { origem: 'massa' }, mudanca: { categoria: 'ELOGIO' } });
    const taskId = await startBulk(input, actor);
    await continueBulk({ taskId, from: null }, { partSize: 1_000 });
    await own.db.delete(comments);
    return ids;
  };
  await listenTo('alerta.criado');
  await correct();
  expect(await listTold()).toEqual([]);
  await listenTo('comentario.revisado');
  const ids = await correct();
  const told = (await listTold()).flatMap((event) =>
    event.type === 'comentario.revisado' ? [event.data] : [],
  );
  expect(told.map(({ total, origem }) => [total, origem])).toEqual([
    [250, 'massa'],
    [250, 'massa'],
    [1, 'massa'],
  ]);
  expect(told.flatMap(({ comentarios }) => comentarios).toSorted()).toEqual(ids.toSorted());
});

it('a week is told of once, when it is frozen', async () => {
  await listenTo('semana.fechada');
  const { ids } = await send(['que refrão lindo, amei'], { data: '2026-11-18T12:00:00Z' });
  await classify(ids);
  const now = new Date('2026-11-24T12:00:00Z');
  await closeWeeks(now);
  await closeWeeks(now);
  expect(await listTold()).toMatchObject([{ type: 'semana.fechada', data: { semana: '2026-W47' } }]);
});

it('a version of the learner is told of once, not the first, nor an old one that comes back', async () => {
  await listenTo('modelo.promovido');
  for (const version of ['um', 'um', 'dois', 'dois', 'um', 'três']) await announcePromotion(version);
  expect(await listTold()).toMatchObject([
    { type: 'modelo.promovido', data: { tarefa: 'categoria', modelo: 'dois', anterior: 'um' } },
    { type: 'modelo.promovido', data: { modelo: 'três', anterior: 'dois' } },
  ]);
});

it('a version that two workers start with is told of once', async () => {
  await listenTo('modelo.promovido');
  const before = (await listTold()).length;
  await announcePromotion('três');
  let other = Promise.resolve();
  await own.db.transaction(async (tx) => {
    await announcePromotion('quatro', tx);
    other = announcePromotion('quatro');
    await expect.poll(() => listWaiting(own.db)).toHaveLength(1);
  });
  await other;
  expect(await listTold()).toHaveLength(before + 1);
});
