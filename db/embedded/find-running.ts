import { existsSync, realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectTo, type EmbeddedDatabase } from '@/db/embedded/connect';
import { nameFolders } from '@/db/embedded/folders';
import { readPostmaster } from '@/db/embedded/postmaster';

/** The running server of a data folder; waits for one that is just starting or leaving. */
export async function findRunning(dataDir: string): Promise<EmbeddedDatabase | null> {
  if (!existsSync(dataDir)) return null;
  const folders = nameFolders(realpathSync(dataDir));
  for (;;) {
    const server = readPostmaster(folders.cluster);
    if (!server) return null;
    if (server.ready) return connectTo({ folders, server, adopted: true });
    await sleep(50);
  }
}
