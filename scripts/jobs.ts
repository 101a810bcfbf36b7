import { parseArgs } from 'node:util';
import { z } from 'zod';
import { withDatabase } from './with-database';

const usage = 'npm run jobs -- --failed [--limit N] | --retry ID';

const argumentsSchema = z.union([
  z.object({ retry: z.string() }),
  z.object({ failed: z.literal(true), limit: z.coerce.number().int().min(1).default(20) }),
]);

try {
  const choice = readArguments();
  await withDatabase(() => ('retry' in choice ? retry(choice.retry) : showFailures(choice.limit)));
} catch (error) {
  console.error(error instanceof z.ZodError ? z.prettifyError(error) : error);
  console.error(usage);
  process.exitCode = 1;
}

function readArguments() {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { failed: { type: 'boolean' }, limit: text, retry: text } });
  return argumentsSchema.parse(values);
}

async function showFailures(limit: number): Promise<void> {
  const { getDatabase, listFailedRuns } = await load();
  const runs = await listFailedRuns(getDatabase(), { limit });
  if (runs.length === 0) console.log('Nenhuma falha.');
  for (const { id, finishedAt, error } of runs) console.log(`${finishedAt}  ${id}\n  ${error}`);
}

async function retry(id: string): Promise<void> {
  const { env, getDatabase, retryRun } = await load();
  if (env.JOBS_ENGINE === 'inngest') return console.log('No Inngest, repita a execução pelo painel dele.');
  console.log((await retryRun(getDatabase(), id)) ? 'De volta à fila.' : 'Não há falha com este ID.');
}

/** These read the environment, which is ready only now. */
async function load() {
  const { env } = await import('@/lib/env');
  const { getDatabase } = await import('@/db/client');
  const { listFailedRuns, retryRun } = await import('@/db/queries/job-runs');
  return { env, getDatabase, listFailedRuns, retryRun };
}
