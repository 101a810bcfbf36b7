import { afterAll, beforeAll, expect, it } from 'vitest';
import { GET } from '@/app/api/alertas/route';
import { getDatabase } from '@/db/client';
import { insertAlert } from '@/db/queries/alerts';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { markSeen } from '@/lib/alerts/mark-seen';
import { wireAlertSchema } from '@/lib/alerts/wire-alert';
import { issueApiToken } from '@/lib/auth/api-token';
import { env } from '@/lib/env';
import { createReviewer } from '@/lib/review/testing/review-fixtures';

let own: TestDatabase;
let bearer = '';
const ids: number[] = [];

beforeAll(async () => {
  own = await createTestDatabase();
  env.DATABASE_URL = own.url;
  const issued = { name: 'leitor', scopes: ['comentarios:ler' as const], expiresAt: null, createdBy: null };
  bearer = (await issueApiToken(issued)).token;
  await store('category', 'critica', 'critica');
  await store('artist', '7', 'Rita Foz');
  await store('tag', 'feat_letra', 'feat_letra');
});
afterAll(async () => {
  await getDatabase().$client.end();
  await own.drop();
});

async function store(subjectKind: 'category' | 'artist' | 'tag', subjectKey: string, label: string) {
  const alert = await insertAlert(own.db, {
    ...{ subjectKind, subjectKey, label, span: 'week', windowEnd: '2041-03-20T15:00:00Z' },
    ...{
      day: '2041-03-20',
      ordinal: 1,
      observed: 90,
      expected: 30.04,
      chance: 1e-9,
      history: [30, null, 31],
    },
  });
  if (alert) ids.push(alert.id);
}

const get = async (query = '') => {
  const request = new Request(`http://localhost/api/alertas${query}`, {
    headers: { authorization: `Bearer ${bearer}` },
  });
  const answer = await (await GET(request)).json();
  return { alertas: wireAlertSchema.array().parse(answer.alertas), next: answer.proximo_cursor };
};
const namesOf = ({ alertas }: Awaited<ReturnType<typeof get>>) => alertas.map(({ assunto }) => assunto.nome);

it('lists alerts newest first, in the words of the wire', async () => {
  const found = await get();
  expect(namesOf(found)).toEqual(['feat_letra', 'Rita Foz', 'CRÍTICA']);
  expect(found.alertas[2]).toMatchObject({
    assunto: { tipo: 'categoria', chave: 'CRÍTICA' },
    janela: { inicio: '2041-03-13T15:00:00.000Z', fim: '2041-03-20T15:00:00.000Z', horas: 168 },
    ...{ observado: 90, esperado: 30, razao: 3, historico: [30, null, 31], situacao: 'novo' },
  });
});

it('goes on where the page before ended', async () => {
  const first = await get('?limite=2');
  expect(namesOf(first)).toEqual(['feat_letra', 'Rita Foz']);
  const second = await get(`?limite=2&cursor=${first.next}`);
  expect([namesOf(second), second.next]).toEqual([['CRÍTICA'], null]);
});

it('tells the kinds apart, and the seen from the new', async () => {
  const { id: userId } = await createReviewer(own.db);
  const [oldest = 0, middle = 0] = ids;
  expect(await markSeen({ id: middle }, userId)).toEqual({ seen: 1 });
  expect(await markSeen({ id: middle }, userId)).toEqual({ seen: 0 });
  expect(namesOf(await get('?tipo=tag'))).toEqual(['feat_letra']);
  expect(namesOf(await get('?situacao=visto'))).toEqual(['Rita Foz']);
  expect(await markSeen({ upTo: oldest }, userId)).toEqual({ seen: 1 });
  expect(namesOf(await get('?situacao=novo'))).toEqual(['feat_letra']);
});

it('takes one subject once for each of two occasions on a day', async () => {
  const again = { subjectKind: 'tag', subjectKey: 'feat_letra', label: 'feat_letra' } as const;
  const numbers = { observed: 90, expected: 30, chance: 1e-9, history: [] };
  const insert = (ordinal: number) =>
    insertAlert(own.db, {
      ...{ ...again, ...numbers, span: 'week', windowEnd: '2041-03-20T16:00:00Z' },
      ...{ day: '2041-03-20', ordinal },
    });
  expect(await insert(1)).toBeNull();
  expect(await insert(2)).not.toBeNull();
  await expect(insert(3)).rejects.toThrow();
});
