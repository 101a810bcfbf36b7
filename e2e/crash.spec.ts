import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import { createClient } from './api';
import { startApp } from './app';

const lists = 40;
const listSize = 500;
type Client = ReturnType<typeof createClient>;
const victims = ['web', 'worker', 'PostgreSQL'];

test('kill -9 of web, worker and PostgreSQL during 20,000 comments loses and doubles nothing', async () => {
  test.setTimeout(300_000);
  const app = await startApp();
  try {
    const origem = `crash-${randomUUID()}`;
    const acknowledged: string[] = [];
    const ask = createClient(app);
    const sending = sendAll(ask, origem, acknowledged);
    for (const victim of [...victims, ...victims]) {
      await pause(700);
      await app.kill(victim);
    }
    await sending;
    expect(acknowledged).toHaveLength(lists * listSize);
    const listed = await listWhenDecided(ask, origem);
    expect(listed.length).toBe(acknowledged.length);
    expect(new Set(listed)).toEqual(new Set(acknowledged));
  } finally {
    await app.stop();
  }
});

/** Two clients, each sending a list again until it is acknowledged. */
async function sendAll(ask: Client, origem: string, acknowledged: string[]) {
  let next = 0;
  const client = async () => {
    while (next < lists) {
      const list = next++;
      const body = Array.from({ length: listSize }, (_, i) => ({
        id: randomUUID(),
        texto: `Que refrão lindo, número ${list * listSize + i}`,
        origem,
      }));
      const { ids } = await ask('/api/comentarios', body);
      acknowledged.push(...ids);
    }
  };
  await Promise.all([client(), client()]);
}

async function listWhenDecided(ask: Client, origem: string): Promise<string[]> {
  for (;;) {
    const waiting = await ask(`/api/comentarios?limite=1&status=pendente&origem=${origem}`);
    if (waiting.comentarios.length === 0) break;
    await pause(500);
  }
  const ids: string[] = [];
  let cursor = '';
  do {
    const page = await ask(`/api/comentarios?limite=200&origem=${origem}&cursor=${cursor}`);
    for (const { id, categoria } of page.comentarios) {
      expect(categoria).not.toBeNull();
      ids.push(id);
    }
    cursor = page.proximo_cursor ?? '';
  } while (cursor);
  return ids;
}
