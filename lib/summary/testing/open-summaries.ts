import { getDatabase } from '@/db/client';
import { deleteSummaries } from '@/db/queries/summaries';
import { quotes } from '@/db/schema/quotes';
import { createTestDatabase } from '@/db/testing';
import { env } from '@/lib/env';
import { clearLlmTables } from '@/lib/llm/testing/example-call';
import { startStandIn } from '@/lib/llm/testing/stand-in';
import { addExampleWeek, approveExampleQuotes, exampleWeek } from '@/lib/summary/testing/example-week';

export type OpenSummaries = Awaited<ReturnType<typeof openSummaries>>;

/** A database of its own with the example week, and a provider that answers what it is told to. */
export async function openSummaries() {
  const [database, standIn] = await Promise.all([createTestDatabase(), startStandIn()]);
  env.DATABASE_URL = database.url;
  await addExampleWeek(database.db);
  return {
    database,
    standIn,
    /** No summary, no call, and the quotes of the example. */
    async reset() {
      await deleteSummaries(database.db, [exampleWeek]);
      await clearLlmTables(database.db);
      await database.db.delete(quotes);
      await approveExampleQuotes(database.db);
    },
    async close() {
      await getDatabase().$client.end();
      await Promise.all([database.drop(), standIn.stop()]);
    },
  };
}
