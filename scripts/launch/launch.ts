import { once } from 'node:events';
import { prepareDataDir } from '@/db/embedded/folders';
import { env } from '@/lib/env';
import { bringUp, type Services } from './bring-up';
import { endSignal } from './end-signal';
import { acquireLock } from './lock';
import { checkSettings } from './settings';
import { readState, removeState } from './state';
import { duration, say } from './step';

/** Of the ten seconds a stop has; what is left then was told to end and is not waited for. */
const stopLimitMs = 9_500;

/** Runs the product on its data folder until somebody asks for the end. */
export async function launch({ isDevelopment }: { isDevelopment: boolean }): Promise<void> {
  const signal = endSignal();
  checkSettings(isDevelopment);
  const dataDir = prepareDataDir(env.DATA_DIR);
  const lock = acquireLock(dataDir);
  if (!lock) return sayAlreadyRunning(dataDir);
  const services: Services = { others: [] };
  try {
    await bringUp({ dataDir, isDevelopment, signal, services });
    if (!signal.aborted) await once(signal, 'abort');
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await shutDown(services);
    removeState(dataDir);
    lock.release();
  }
}

/** The database goes last: the others write down what they have in hand. */
async function shutDown({ postgres, others }: Services): Promise<void> {
  if (!postgres && others.length === 0) return;
  const startedAt = Date.now();
  say('Encerrando…');
  const limit = setTimeout(() => process.exit(1), stopLimitMs);
  await Promise.all(others.map((service) => service.stop()));
  await postgres?.stop();
  clearTimeout(limit);
  say(`Encerrado em ${duration(startedAt)}.`);
}

function sayAlreadyRunning(dataDir: string): void {
  const state = readState(dataDir);
  const where = state?.ready ? `já está no ar em ${state.url}` : 'já está iniciando em outro processo';
  say(`O AluMusic Insights ${where} (dados em ${dataDir}). Nada foi alterado.`);
}
