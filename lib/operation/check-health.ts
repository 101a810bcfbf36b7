import { sql } from 'drizzle-orm';
import { getDatabase } from '@/db/client';
import { hasJobQueue } from '@/db/queries/jobs';
import { loadModel } from '@/lib/learner/load-model';
import { log } from '@/lib/log';
import { version } from '@/package.json';

type Check = 'ok' | 'falha';
const timeoutMs = 2_000;

/** Each part is tried for real, for at most two seconds. */
export async function checkHealth() {
  const [banco, filas, classificador] = await Promise.all([
    check('banco', () => getDatabase().execute(sql`select 1`)),
    check('filas', requireJobQueue),
    check('classificador', async () => loadModel()),
  ]);
  const verificacoes = { banco, filas, classificador };
  const status: Check = Object.values(verificacoes).every((result) => result === 'ok') ? 'ok' : 'falha';
  return { status, versao: version, verificacoes };
}

async function requireJobQueue() {
  if (!(await hasJobQueue(getDatabase()))) throw new Error('the job queue is not installed');
}

async function check(part: string, attempt: () => Promise<unknown>): Promise<Check> {
  try {
    await Promise.race([attempt(), afterTimeout()]);
    return 'ok';
  } catch (error) {
    log.warn({ part, err: error }, 'health check failed');
    return 'falha';
  }
}

function afterTimeout(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('no answer in time')), timeoutMs).unref();
  });
}
