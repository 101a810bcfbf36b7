import { NextRequest } from 'next/server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { emit } from '@/inngest/client';
import { cronTicked, defineEvent } from '@/inngest/events';
import { defineFunction, type JobFunction } from '@/inngest/define';
import { createInngestClient } from '@/inngest/engines/inngest-sdk';
import { sendUnsentEvents, startOutboxRelay } from '@/inngest/engines/outbox-relay';
import { serveFunctions } from '@/inngest/engines/serve-functions';
import { describeBehaviour } from '@/inngest/testing/behaviour';
import { signedRequest, startInngestServer } from '@/inngest/testing/inngest-server';
import { parseEnv } from '@/lib/env';
import { z } from 'zod';

const signingKey = 'signkey-test-0123456789abcdef';

async function startApp(functions: JobFunction[]) {
  const database = await createTestDatabase();
  const server = await startInngestServer(signingKey);
  const source = parseEnv({
    NODE_ENV: 'production',
    JOBS_ENGINE: 'inngest',
    INNGEST_EVENT_KEY: 'event-key',
    INNGEST_SIGNING_KEY: signingKey,
    INNGEST_BASE_URL: server.url,
    INNGEST_DEV: '1',
    PUBLIC_URL: 'http://localhost:3000',
  });
  const client = createInngestClient(source);
  const app = serveFunctions({ functions, client, getDb: () => database.db, source });
  return { ...database, server, source, client, app, registered: await server.sync(app) };
}

describeBehaviour('Inngest', async (functions) => {
  const { db, drop, server, client } = await startApp(functions);
  const relay = await startOutboxRelay(db, client);
  return {
    db,
    emit: (tx, events) => emit(tx, events, 'inngest'),
    stop: async () => {
      await relay.stop();
      await server.stop();
      await drop();
    },
  };
});
