import { sql } from 'drizzle-orm';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createTestDatabase } from '@/db/testing';
import { emit } from '@/inngest/client';
import { defineFunction, type JobFunction } from '@/inngest/define';
import { createInngestClient } from '@/inngest/engines/inngest-sdk';
import { sendUnsentEvents, startOutboxRelay } from '@/inngest/engines/outbox-relay';
import { serveFunctions } from '@/inngest/engines/serve-functions';
import { defineEvent } from '@/inngest/events';
import { describeBehaviour } from '@/inngest/testing/behaviour';
import { signedRequest, startInngestServer } from '@/inngest/testing/inngest-server';
import { parseEnv } from '@/lib/env';

const signingKey = 'signkey-test-0123456789abcdef';
const production = {
  NODE_ENV: 'production',
  JOBS_ENGINE: 'inngest',
  INNGEST_EVENT_KEY: 'event-key',
  INNGEST_SIGNING_KEY: signingKey,
  INNGEST_DEV: '1',
  PUBLIC_URL: 'http://localhost:3000',
};

async function startApp(functions: JobFunction[]) {
  const { db, drop } = await createTestDatabase();
  const server = await startInngestServer(signingKey);
  const source = parseEnv({ ...production, INNGEST_BASE_URL: server.url });
  const client = createInngestClient(source);
  const app = serveFunctions({ functions, client, getDb: () => db, source });
  const registered = await server.sync(app);
  const stop = async () => {
    await server.stop();
    await drop();
  };
  return { db, server, client, app, registered, stop };
}

describeBehaviour('Inngest', async (functions) => {
  const { db, client, stop } = await startApp(functions);
  const relay = await startOutboxRelay(db, client);
  return {
    db,
    emit: (tx, events) => emit(tx, events, 'inngest'),
    stop: async () => {
      await relay.stop();
      await stop();
    },
  };
});

describe('Inngest in production', () => {
  const happened = defineEvent('test/happened', z.object({ n: z.number() }));
  const ticks: string[] = [];
  const functions = [
    defineFunction({ id: 'listen', on: happened, retries: 2, concurrency: 3 }, async () => undefined),
    defineFunction({ id: 'tick', cron: 'TZ=America/Sao_Paulo 0 8 * * 1' }, async ({ event }) =>
      ticks.push(event.data.scheduledAt),
    ),
  ];
  let started: Awaited<ReturnType<typeof startApp>>;
  beforeAll(async () => {
    started = await startApp(functions);
  });
  afterAll(() => started.stop());

  const call = (parts: { method?: string; signingKey?: string } = {}) =>
    signedRequest({
      method: 'POST',
      query: '?fnId=alumusic-insights-tick&stepId=step',
      body: {},
      signingKey,
      ...parts,
    });
  const unsigned = (method: string) =>
    new NextRequest(call().url, { method, body: method === 'GET' ? undefined : '{}' });

  test('learns what the definitions say from the signed sync', () => {
    expect(started.registered).toMatchObject([
      { id: 'alumusic-insights-listen', triggers: [{ event: 'test/happened' }], concurrency: 3 },
      { id: 'alumusic-insights-listen-failure' },
      { id: 'alumusic-insights-tick', triggers: [{ cron: 'TZ=America/Sao_Paulo 0 8 * * 1' }] },
      { id: 'alumusic-insights-tick-failure' },
    ]);
    expect(started.registered[0]?.steps.step.retries.attempts).toBe(2);
  });

  test('a scheduled function knows the instant it was due', async () => {
    const due = new Date('2026-03-02T11:00:00.000Z');
    await started.server.tick('alumusic-insights-tick', due);
    expect(ticks).toEqual([due.toISOString()]);
  });

  test.each(['GET', 'POST', 'PUT'] as const)('refuses an unsigned %s', async (method) => {
    expect((await started.app[method](unsigned(method))).status).toBe(401);
  });

  test('refuses a wrong and an expired signature', async () => {
    const forged = await started.app.POST(call({ signingKey: 'signkey-test-ffffffffffffffff' }));
    const headers = { 'x-inngest-signature': `t=1700000000&s=${'0'.repeat(64)}` };
    const expired = await started.app.POST(
      new NextRequest(call().url, { method: 'POST', body: '{}', headers }),
    );
    expect([forged.status, expired.status]).toEqual([401, 401]);
  });

  test('refuses everything without a signing key', async () => {
    const source = parseEnv({ ...production, INNGEST_SIGNING_KEY: '' });
    const app = serveFunctions({
      functions,
      client: createInngestClient(source),
      getDb: () => started.db,
      source,
    });
    const answers = await Promise.all([
      app.GET(unsigned('GET')),
      app.POST(call()),
      app.PUT(call({ method: 'PUT' })),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  });

  test('is not there on the embedded engine', async () => {
    const source = parseEnv({ ...production, JOBS_ENGINE: 'embedded' });
    const app = serveFunctions({ functions, client: started.client, getDb: () => started.db, source });
    expect((await app.POST(call())).status).toBe(404);
  });

  test('events that could not be sent stay, and the next sweep sends them', async () => {
    const { db, client, server } = started;
    const event = happened({ n: 1 });
    await db.transaction((tx) => emit(tx, [event], 'inngest'));
    server.setBroken(true);
    await expect(sendUnsentEvents(db, client)).rejects.toThrow();
    server.setBroken(false);
    expect(await sendUnsentEvents(db, client)).toBe(1);
    expect(server.received).toEqual([event.id]);
    expect(await sendUnsentEvents(db, client)).toBe(0);
  });

  test('two senders at once send every event once', async () => {
    const { db, client, server } = started;
    const events = Array.from({ length: 90 }, (_, n) => happened({ n: 100 + n }));
    await db.transaction((tx) => emit(tx, events, 'inngest'));
    await Promise.all([sendUnsentEvents(db, client), sendUnsentEvents(db, client)]);
    await sendUnsentEvents(db, client);
    const sent = server.received.filter((id) => events.some((event) => event.id === id));
    expect(sent.toSorted()).toEqual(events.map(({ id }) => id).toSorted());
    expect([...(await db.execute(sql`select 1 from outbox_events where sent_at is null`))]).toEqual([]);
  });
});
