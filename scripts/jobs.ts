import { parseArgs } from 'node:util';
import { getDatabase } from '@/db/client';
import { listFailedRuns, retryRun } from '@/db/queries/job-runs';
import { env } from '@/lib/env';

const usage = 'Uso: npm run jobs -- --failed [--limit N] | --retry ID';

const { values } = parseArgs({
  options: { failed: { type: 'boolean' }, limit: { type: 'string', default: '20' }, retry: { type: 'string' } },
});
const db = getDatabase();
if (values.retry) await retry(values.retry);
else if (values.failed) await showFailures(Number(values.limit));
else console.log(usage);
await db.$client.end();

async function showFailures(limit: number): Promise<void> {
  const runs = await listFailedRuns(db, { limit });
  if (runs.length === 0) console.log('Nenhuma falha.');
  for (const { id, finishedAt, attempts, error } of runs)
    console.log(`${finishedAt}  ${id}\n  ${attempts} tentativa(s): ${error}`);
}

async function retry(id: string): Promise<void> {
  if (env.JOBS_ENGINE === 'inngest') return console.log('No Inngest, repita a execução pelo painel dele.');
  console.log((await retryRun(db, id)) ? 'De volta à fila.' : 'Não há falha com este ID.');
}
