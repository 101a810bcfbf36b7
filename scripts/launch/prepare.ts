import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { AppError } from '@/lib/errors';
import { env } from '@/lib/env';
import { LaunchError } from './launch-error';
import { prepareDatabase } from './prepare-database';

try {
  await prepareDatabase({ url: env.DATABASE_URL ?? '', isBuiltIn: process.argv.includes('--built-in') });
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
} finally {
  await getDatabase().$client.end({ timeout: 5 });
}

function explain(error: unknown): unknown {
  if (error instanceof z.ZodError) return `ADMIN_EMAIL ou ADMIN_PASSWORD: ${z.prettifyError(error)}`;
  return error instanceof AppError || error instanceof LaunchError ? `\n  ${error.message}` : error;
}
