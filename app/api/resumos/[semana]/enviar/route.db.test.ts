import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { POST } from '@/app/api/resumos/[semana]/enviar/route';
import { issueApiToken } from '@/lib/auth/api-token';
import { approveSummary } from '@/lib/summary/approve-summary';
import { editSummary } from '@/lib/summary/edit-summary';
import { generateSummary } from '@/lib/summary/generate-summary';
import { requireSummary } from '@/lib/summary/require-summary';
import { exampleNow as now, exampleWeek as week } from '@/lib/summary/testing/example-week';
import { openSummaries, type OpenSummaries } from '@/lib/summary/testing/open-summaries';
import { toWireSummary } from '@/lib/summary/wire-summary';

const actor = { key: 'user:teste', name: 'ana@example.test' };
let opened: OpenSummaries;
let bearer = '';
beforeAll(async () => {
  opened = await openSummaries();
  const issued = { name: 't', scopes: ['resumos:gerir' as const], expiresAt: null, createdBy: null };
  bearer = (await issueApiToken(issued)).token;
});
afterAll(() => opened.close());
beforeEach(() => opened.reset());

const send = (body?: unknown) =>
  POST(
    new Request(`http://localhost/api/resumos/${week}/enviar`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
    { params: Promise.resolve({ semana: week }) },
  );

it('sends the version that was read, and neither an older one nor one that nobody names', async () => {
  await generateSummary(week, { now });
  const { textos: texts } = toWireSummary(await requireSummary(week));
  await editSummary({ week, version: 1, texts, actor });
  await approveSummary({ week, version: 2, actor });
  expect((await send()).status).toBe(400);
  expect((await send({})).status).toBe(422);
  expect(await (await send({ versao: 1 })).json()).toMatchObject({ status: 409, code: 'resumo_mudou' });
  expect((await requireSummary(week)).sentAt).toBeNull();
  const sent = await send({ versao: 2 });
  expect([sent.status, await sent.json()]).toEqual([
    202,
    expect.objectContaining({ enviado_em: expect.any(String) }),
  ]);
  expect((await send({ versao: 2 })).status).toBe(409);
});
