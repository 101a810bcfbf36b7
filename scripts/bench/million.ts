import type { Database } from '@/db/client';
import { secondsOf, type Figure } from './measures';
import { startStack, type Stack } from './stack';

const total = 1_000_000;
/** Figures of reading do not depend on durability; filling does. */
export const relaxed = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** The product's servers over a million comments; all but the durability of PostgreSQL is as ever. */
export async function startMillion(): Promise<{ stack: Stack; filling: Figure }> {
  let seconds = 0;
  const fill = async (database: Database) => {
    const { generateComments } = await import('./generate-comments');
    seconds = await secondsOf(() => generateComments({ database, total }));
  };
  const stack = await startStack({ settings: relaxed, fill });
  return { stack, filling: { what: 'filling it', value: seconds, unit: 's', limit: { atMost: 180 } } };
}
