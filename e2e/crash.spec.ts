import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import { admin, startApp, type App } from './app';

const lists = 40;
const listSize = 500;
const victims = ['web', 'worker', 'PostgreSQL'];

test('kill -9 of web, worker and PostgreSQL during 20,000 comments loses and doubles nothing', async () => {
  test.setTimeout(300_000);
  const app = await startApp();
  try {
    const origem = `crash-${randomUUID()}`;
    const acknowledged: string[] = [];
    const sending = sendAll(app, origem, acknowledged);
    for (const victim of [...victims, ...victims]) {
      await pause(700);
      kill(app, victim);
    }
    await sending;
    expect(acknowledged).toHaveLength(lists * listSize);
    const listed = await listWhenDecided(app, origem);
    expect(listed.length).toBe(acknowledged.length);
    expect(new Set(listed)).toEqual(new Set(acknowledged));
  } finally {
    await app.stop();
  }
});

function kill(app: App, victim: string) {
  const pid = app.processes()[victim];
  if (!pid) throw new Error(`No process is called ${victim}.`);
  process.kill(pid, 'SIGKILL');
}

/** Two clients, each sending a list again until it is acknowledged. */
async function sendAll(app: App, origem: string, acknowledged: string[]) {
  let next = 0;
  const client = async () => {
    while (next < lists) {
      const list = next++;
      const body = Array.from({ length: listSize }, (_, i) => ({
        id: randomUUID(),
        texto: `Que refrão lindo, número ${list * listSize + i}`,
        origem,
      }));
      const { ids } = await untilAnswered(app, '/api/comentarios', JSON.stringify(body));
      acknowledged.push(...ids);
    }
  };
  await Promise.all([client(), client()]);
}

async function listWhenDecided(app: App, origem: string): Promise<string[]> {
  for (;;) {
    const waiting = await untilAnswered(app, `/api/comentarios?limite=1&status=pendente&origem=${origem}`);
    if (waiting.comentarios.length === 0) break;
    await pause(500);
  }
  const ids: string[] = [];
  let cursor = '';
  do {
    const page = await untilAnswered(app, `/api/comentarios?limite=200&origem=${origem}&cursor=${cursor}`);
    for (const { id, categoria } of page.comentarios) {
      expect(categoria).not.toBeNull();
      ids.push(id);
    }
    cursor = page.proximo_cursor ?? '';
  } while (cursor);
  return ids;
}

let token = '';

/** Asks until the answer is a success: servers are being killed meanwhile. */
async function untilAnswered(app: App, path: string, body?: string) {
  for (;;) {
    try {
      token ||= await signIn(app);
      const answer = await fetch(app.base + path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body,
        signal: AbortSignal.timeout(20_000),
      });
      if (answer.ok) return await answer.json();
    } catch {
      // The connection broke: the next attempt tells.
    }
    await pause(200);
  }
}

async function signIn(app: App): Promise<string> {
  const answer = await fetch(`${app.base}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(admin),
  });
  return answer.ok ? (await answer.json()).access_token : '';
}
