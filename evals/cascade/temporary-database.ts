import type { Database } from '@/db/client';
import { createTestDatabase, startTestServer } from '@/db/testing';
import { seedTags } from '@/lib/classification/seed-tags';

/** A PostgreSQL of its own, because every call to a language model is booked in one; gone afterwards. */
export async function withTemporaryDatabase<Result>(
  work: (db: Database) => Promise<Result>,
): Promise<Result> {
  const stop = await startTestServer(seedTags);
  try {
    const database = await createTestDatabase();
    try {
      return await work(database.db);
    } finally {
      await database.drop();
    }
  } finally {
    await stop();
  }
}
