import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secondsOf, type Figure } from './measures';

const total = 1_000_000;
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Reading over a million comments, in a PostgreSQL of its own that is as the product's but for its durability. */
export async function measureMillion(): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'alumusic-bench-'));
  const { startEmbedded } = await import('@/db/embedded/start-embedded');
  const server = await startEmbedded({ dataDir, settings });
  process.env.DATABASE_URL = server.url; // before what reads it is imported
  const { getDatabase } = await import('@/db/client');
  try {
    const seconds = await secondsOf(() => fill(server.url));
    const { measureSearching } = await import('./searching');
    const filling = { what: 'filling it', value: seconds, unit: 's', limit: { atMost: 180 } };
    return [filling, ...(await measureSearching())];
  } finally {
    await getDatabase().$client.end({ timeout: 2 });
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function fill(url: string) {
  const { migrate } = await import('@/db/migrate');
  await migrate(url);
  const { getDatabase } = await import('@/db/client');
  const { seedTags } = await import('@/lib/classification/seed-tags');
  await seedTags(getDatabase());
  const { generateComments } = await import('./generate-comments');
  await generateComments({ database: getDatabase(), total });
}
