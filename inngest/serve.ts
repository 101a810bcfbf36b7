import { getDatabase } from '@/db/client';
import { createInngestClient } from '@/inngest/engines/inngest-sdk';
import { serveFunctions } from '@/inngest/engines/serve-functions';
import { functions } from '@/inngest/functions/all';

/** What `/api/inngest` answers. */
export const { GET, POST, PUT } = serveFunctions({
  functions,
  client: createInngestClient(),
  getDb: getDatabase,
});
