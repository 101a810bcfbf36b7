import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { POST as REPLAY } from '@/app/api/webhooks/[id]/entregas/[entrega]/reenviar/route';
import { GET as DELIVERIES } from '@/app/api/webhooks/[id]/entregas/route';
import { POST as ROTATE } from '@/app/api/webhooks/[id]/girar/route';
import { DELETE, GET as GET_ONE, PATCH } from '@/app/api/webhooks/[id]/route';
import { POST as TEST } from '@/app/api/webhooks/[id]/testar/route';
import { GET, POST } from '@/app/api/webhooks/route';
import { getDatabase } from '@/db/client';
import { auditLog } from '@/db/schema/audit';
import { webhookEndpoints } from '@/db/schema/webhooks';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { issueApiToken } from '@/lib/auth/api-token';
import { env } from '@/lib/env';
import { issuedWebhookSchema, wireDeliverySchema, wireWebhookSchema } from '@/lib/webhooks/wire-webhook';

const base = 'http://localhost/api/webhooks';
let own: TestDatabase;
let bearer = '';

beforeAll(async () => {
  own = await createTestDatabase();
  env.DATABASE_URL = own.url;
  env.AUTH_SECRET = 'a secret of the tests, long enough';
  const issued = { name: 'admin', scopes: ['admin' as const], expiresAt: null, createdBy: null };
  bearer = (await issueApiToken(issued)).token;
});
afterEach(async () => {
  await own.db.delete(webhookEndpoints);
});
afterAll(async () => {
  await getDatabase().$client.end();
  await own.drop();
});

const request = (method: string, { body, query = '' }: { body?: unknown; query?: string } = {}) =>
  new Request(base + query, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
    body: body === undefined ? body : JSON.stringify(body),
  });
const at = (id: string, entrega = '') => ({ params: Promise.resolve({ id, entrega }) });
const wanted = { url: 'https://example.com/recebe', eventos: ['alerta.criado'], descricao: 'painel' };
const post = (body: unknown) => POST(request('POST', { body }));
const create = async (body: unknown = wanted) => issuedWebhookSchema.parse(await (await post(body)).json());
const change = (id: string, body: unknown) => PATCH(request('PATCH', { body }), at(id));
const listDeliveries = async (id: string) => {
  const answer = await (await DELIVERIES(request('GET'), at(id))).json();
  return wireDeliverySchema.array().parse(answer.entregas);
};

it('shows the secret once, and keeps it out of lists, answers and the audit log', async () => {
  const created = await create();
  expect(created).toMatchObject({ url: wanted.url, situacao: 'ativo', segredo_anterior_ate: null });
  expect(Buffer.from(created.segredo.replace('whsec_', ''), 'base64')).toHaveLength(32);
  const shown = await (await GET_ONE(request('GET'), at(created.id))).json();
  expect(wireWebhookSchema.strict().parse(shown)).toMatchObject({ id: created.id });
  const kept = [await (await GET(request('GET'))).json(), await own.db.select().from(auditLog)];
  expect(JSON.stringify(kept)).not.toContain(created.segredo);
});

it.each([
  ['plain http', { ...wanted, url: 'http://example.com/' }, 'url'],
  ['another scheme', { ...wanted, url: 'ftp://example.com/' }, 'url'],
  ['a script', { ...wanted, url: 'javascript:alert(1)' }, 'url'],
  ['a private address', { ...wanted, url: 'https://10.0.0.1/' }, 'url'],
  ['a private address in disguise', { ...wanted, url: 'https://0x7f.1/' }, 'url'],
  ['IPv6 loopback', { ...wanted, url: 'https://[::1]/' }, 'url'],
  ['a password in the address', { ...wanted, url: 'https://a:b@example.com/' }, 'url'],
  ['no address', { ...wanted, url: 'aqui' }, 'url'],
  ['no event', { ...wanted, eventos: [] }, 'eventos'],
  ['an unknown event', { ...wanted, eventos: ['tudo'] }, 'eventos'],
  ['the event of tests', { ...wanted, eventos: ['webhook.teste'] }, 'eventos'],
])('refuses %s and says where', async (_case, body, campo) => {
  const answer = await post(body);
  expect(answer.status).toBe(422);
  expect((await answer.json()).erros[0].campo).toMatch(new RegExp(`^${campo}`));
});

it('changes what is said and nothing else, switches off and on', async () => {
  const { id } = await create();
  expect(await (await change(id, { eventos: ['lote.concluido'] })).json()).toMatchObject({
    url: wanted.url,
    descricao: wanted.descricao,
    eventos: ['lote.concluido'],
  });
  expect(await (await change(id, { ativo: false })).json()).toMatchObject({ situacao: 'desativado' });
  expect((await TEST(request('POST'), at(id))).status).toBe(409);
  expect(await (await change(id, { ativo: true })).json()).toMatchObject({ situacao: 'ativo' });
  expect((await change(id, {})).status).toBe(422);
  expect((await change(id, { url: 'https://127.0.0.1/' })).status).toBe(422);
});

it('rotates: another secret, the old one until the end of the grace', async () => {
  const { id, segredo } = await create();
  const answer = await ROTATE(request('POST', { body: { carencia_horas: 1 } }), at(id));
  const rotated = issuedWebhookSchema.parse(await answer.json());
  expect(rotated.segredo).not.toBe(segredo);
  const hours = (Date.parse(rotated.segredo_anterior_ate ?? '') - Date.now()) / 3_600_000;
  expect(hours).toBeCloseTo(1, 1);
  expect((await ROTATE(request('POST', { body: { carencia_horas: 2 } }), at(id))).status).toBe(422);
});

it('lists deliveries newest first, by pages, and sends one again', async () => {
  const { id } = await create();
  for (let sent = 0; sent < 3; sent++) expect((await TEST(request('POST'), at(id))).status).toBe(202);
  const all = await listDeliveries(id);
  expect(all.map(({ tipo }) => tipo)).toEqual(['webhook.teste', 'webhook.teste', 'webhook.teste']);
  const page = await (await DELIVERIES(request('GET', { query: '?limite=2' }), at(id))).json();
  const rest = await DELIVERIES(request('GET', { query: `?cursor=${page.proximo_cursor}` }), at(id));
  expect((await rest.json()).entregas.map((each: { id: string }) => each.id)).toEqual([all[2]?.id]);
  const again = await REPLAY(request('POST'), at(id, all[0]?.id));
  expect([again.status, (await again.json()).situacao]).toEqual([202, 'aguardando']);
});

it('deletes with all that was sent, and writes down who did what', async () => {
  const { id } = await create();
  await TEST(request('POST'), at(id));
  expect((await DELETE(request('DELETE'), at(id))).status).toBe(204);
  expect((await DELETE(request('DELETE'), at(id))).status).toBe(404);
  expect((await DELIVERIES(request('GET'), at(id))).status).toBe(404);
  const entries = await own.db.select().from(auditLog);
  const about = entries.filter(({ subject }) => subject === `webhook:${id}`);
  expect(about.map(({ action }) => action)).toEqual(['webhook.created', 'webhook.tested', 'webhook.deleted']);
});
