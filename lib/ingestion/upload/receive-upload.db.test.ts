import { randomUUID } from 'node:crypto';
import { count, eq } from 'drizzle-orm';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { batches } from '@/db/schema/comments';
import { requireBatchDetail } from '@/lib/comments/require-batch';
import { receiveUpload } from '@/lib/ingestion/upload/receive-upload';

afterAll(() => getDatabase().$client.end());

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://localhost', { method: 'POST', headers, body });
const textForm = (text: string) => post(new URLSearchParams({ text }));
const batchesOf = async (caller: string) => {
  const stored = await getDatabase()
    .select({ n: count() })
    .from(batches)
    .where(eq(batches.createdBy, caller));
  return stored[0]?.n;
};

it('answers a repeat of a key as it answered first, refused rows included', async () => {
  const caller = randomUUID();
  const send = () => {
    const form = new FormData();
    form.append('file', new Blob(['texto;data\nbom;\nruim;2026-02-30\n']), 'x.csv');
    return receiveUpload(post(form, { 'idempotency-key': 'a' }), { caller, dryRun: false });
  };
  const first = await send();
  expect(first.body).toMatchObject({ recusadas: 1, erros: [{ linha: 3, campo: 'data' }] });
  expect(await send()).toEqual(first);
  expect(await batchesOf(caller)).toBe(1);
});

it('keeps with the batch how many rows were refused and the first 100 problems, and nothing of their cells', async () => {
  const form = new FormData();
  const bad = Array.from({ length: 150 }, (_, i) => `segredo ${i};2026-02-30`);
  form.append('file', new Blob([['texto;data', 'bom;', ...bad].join('\n')]), 'x.csv');
  const { body } = await receiveUpload(post(form), { caller: randomUUID(), dryRun: false });
  const { lote, erros } = z.object({ lote: z.object({ id: z.uuid() }), erros: z.unknown() }).parse(body);
  const batch = await requireBatchDetail(lote.id);
  expect(batch).toMatchObject({ total: 1, recusadas: 150, erros });
  expect(batch.erros).toHaveLength(100);
  expect(batch.erros[0]).toEqual({ linha: 3, campo: 'data', mensagem: expect.any(String) });
  expect(JSON.stringify(batch)).not.toMatch(/segredo|2026-02-30/);
});

it('keeps none where no row was refused, and knows of none where there was no file', async () => {
  const form = new FormData();
  form.append('file', new Blob(['texto\nbom']), 'x.csv');
  const file = await receiveUpload(post(form), { caller: randomUUID(), dryRun: false });
  const text = await receiveUpload(textForm('oi'), { caller: randomUUID(), dryRun: false });
  const detailOf = ({ body }: { body: unknown }) =>
    requireBatchDetail(z.object({ lote: z.object({ id: z.uuid() }) }).parse(body).lote.id);
  expect(await detailOf(file)).toMatchObject({ recusadas: 0, erros: [] });
  expect(await detailOf(text)).toMatchObject({ recusadas: null, erros: [] });
});

it('stores no text in a dry run and answers as for a file', async () => {
  const caller = randomUUID();
  const good = await receiveUpload(textForm('Que refrão!'), { caller, dryRun: true });
  expect(good).toMatchObject({
    status: 200,
    body: { total: 1, aceitas: 1, erros: [], colunas: null, amostra: [{ texto: 'Que refrão!' }] },
  });
  const bad = await receiveUpload(textForm(' '), { caller, dryRun: true });
  expect(bad).toMatchObject({ status: 200, body: { aceitas: 0, recusadas: 1, erros: [{ campo: 'texto' }] } });
  expect(await batchesOf(caller)).toBe(0);
});

it('answers a text with no refused row', async () => {
  const answer = await receiveUpload(textForm('oi'), { caller: randomUUID(), dryRun: false });
  expect(answer).toMatchObject({ status: 202, body: { recusadas: 0, erros: [] } });
});
