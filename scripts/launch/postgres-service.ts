import { setTimeout as sleep } from 'node:timers/promises';
import type { EmbeddedDatabase } from '@/db/embedded/connect';
import { joinServer } from '@/db/embedded/presence';
import { startEmbedded } from '@/db/embedded/start-embedded';
import type { Service } from './supervise';

/** Web and worker may take five of the ten seconds a stop has. */
const stopMs = 3_000;
const pollMs = 250;

export type PostgresService = Service & { url(): string };

/** The built-in PostgreSQL; after a death it comes back on the same port, so that its clients find it. */
export function createPostgresService(dataDir: string): PostgresService {
  let database: EmbeddedDatabase | undefined;
  return {
    name: 'PostgreSQL',
    async start() {
      const server = await startEmbedded({ dataDir, port: database?.port });
      database = server;
      const presence = await joinServer(server.url);
      const gone = waitUntilGone(server).then(async () => {
        await presence.forget();
        return 'o processo terminou';
      });
      const stop = async () => {
        await server.stop({ timeoutMs: stopMs });
        await gone;
      };
      return { pid: server.pid, gone, stop };
    },
    url() {
      if (!database) throw new Error('PostgreSQL was not started.');
      return database.url;
    },
  };
}

/** An adopted server is nobody's child here: looked at, not waited for. */
async function waitUntilGone(server: EmbeddedDatabase): Promise<void> {
  while (server.isRunning()) await sleep(pollMs);
}
