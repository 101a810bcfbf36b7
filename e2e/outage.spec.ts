import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { DateTime } from 'luxon';
import { expect, test } from 'playwright/test';
import { admin, startApp, type App } from './app';

/** What is withdrawn is gone from kept pages this soon. */
const goneMs = 6_000;
const threeWeeksAgo = DateTime.now().setZone('America/Sao_Paulo').minus({ weeks: 3 });
const week = threeWeeksAgo.toFormat("kkkk-'W'WW");
const pages = [`/relatorio/semana/${week}`, `/en/relatorio/semana/${week}`];
const files = [
  '/relatorio/semana?format=json',
  '/api/relatorio/semana',
  `/api/relatorio/semana/${week}`,
  `/api/relatorio/semana/${week}/graficos/categorias.csv`,
  `/relatorio/semana/${week}/incorporar/categorias`,
  '/relatorio/feed.xml',
];

let app: App;
let token: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  app = await startApp();
  token = (await (await ask('/auth/login', 'POST', admin)).json()).access_token;
});
test.afterAll(() => app.stop());

function ask(address: string, method = 'GET', body?: unknown): Promise<Response> {
  const headers = {
    ...(token && method !== 'GET' && { authorization: `Bearer ${token}`, prefer: 'wait=20' }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  return fetch(app.base + address, { method, headers, body: JSON.stringify(body) });
}

/** A comment of three weeks ago that the public may read, and has read. */
async function quote(): Promise<{ id: string; text: string }> {
  const text = `toquem essa no festival, pedido ${randomUUID().replaceAll(/[^a-z]/g, '')}`;
  const data = [{ texto: text, origem: 'e2e-queda', data: threeWeeksAgo.toISO() }];
  const sent = await (await ask('/api/comentarios', 'POST', data)).json();
  const id: string = sent.comentarios[0].id;
  expect((await ask(`/api/comentarios/${id}`, 'PATCH', { categoria: 'SUGESTÃO' })).status).toBe(200);
  expect((await ask(`/api/comentarios/${id}/citacao`, 'PUT')).status).toBe(201);
  await expect(async () => expect(await readAll()).toEqual(pages.map(() => text))).toPass();
  return { id, text };
}

/** The quotes of suggestions in each language, of one request to each page. */
function readAll(): Promise<(string | null)[]> {
  return Promise.all(
    pages.map(async (page) => {
      const answer = await ask(page);
      expect([page, answer.status]).toEqual([page, 200]);
      return /toquem essa no festival, pedido [a-z]+/.exec(await answer.text())?.[0] ?? null;
    }),
  );
}

test('what is erased by API is gone for the next who asks for an old week', async () => {
  const { id } = await quote();
  expect((await ask(`/api/comentarios/${id}`, 'DELETE')).status).toBe(204);
  await pause(goneMs);
  expect(await readAll()).toEqual([null, null]);
});

test('what is called SPAM and undone is gone and there again, in a week nobody reads meanwhile', async () => {
  const { id, text } = await quote();
  await ask(`/api/comentarios/${id}`, 'PATCH', { categoria: 'SPAM' });
  await pause(goneMs);
  expect(await readAll()).toEqual([null, null]);
  await ask(`/api/comentarios/${id}`, 'PATCH', { categoria: 'SUGESTÃO' });
  await ask(`/api/comentarios/${id}/citacao`, 'PUT');
  await pause(goneMs);
  expect(await readAll()).toEqual([text, text]);
  await ask(`/api/comentarios/${id}`, 'DELETE');
  await pause(goneMs);
});

test('what is erased just before the web server dies is gone when it is back', async () => {
  const { id } = await quote();
  expect((await ask(`/api/comentarios/${id}`, 'DELETE')).status).toBe(204);
  await app.kill('web');
  await untilBack();
  expect(await readAll()).toEqual([null, null]);
});

test('with the database down right after a correction the last report answers, also after a restart', async () => {
  test.setTimeout(180_000);
  const { id, text } = await quote();
  await expectAllThere();
  await ask(`/api/comentarios/${id}`, 'PATCH', { categoria: 'DÚVIDA' });
  const letUp = app.keepDown('PostgreSQL');
  try {
    await expectAllThere();
    await app.kill('web');
    await untilBack();
    await expectAllThere();
    await expect(async () => expect(await readVoices()).toEqual([])).toPass(); // of those that may be withdrawn
  } finally {
    letUp();
  }
  await expect(async () =>
    expect(await readVoices()).toContainEqual(expect.objectContaining({ texto: text })),
  ).toPass();
});

async function readVoices() {
  return (await (await ask(`/api/relatorio/semana/${week}`)).json()).vozes;
}

async function expectAllThere() {
  for (const page of ['/relatorio/semana', ...pages, ...files])
    expect([page, (await ask(page)).status]).toEqual([page, 200]);
}

async function untilBack() {
  await expect(async () => {
    expect((await ask('/relatorio/semana')).status).toBe(200);
  }).toPass({ timeout: 60_000, intervals: [200] });
}
