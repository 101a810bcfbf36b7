import { env } from '@/lib/env';
import { ensureBuild } from './ensure-build';
import { LaunchError } from './launch-error';
import { reservePort } from './port';
import { createPostgresService } from './postgres-service';
import { runChild } from './run-child';
import { createStyleService, createWebService, createWorkerService } from './services';
import { serviceEnv } from './settings';
import { sayWhereAndHow } from './sign-in';
import { writeState, type State } from './state';
import { duration, say, step } from './step';
import { supervise, type Service, type Supervised } from './supervise';
import { waitUntilLive } from './wait-until-live';
import { writeStyle } from './write-style';

/** What has been started so far, also when the rest never comes. */
export type Services = { postgres?: Supervised; others: Supervised[] };

type Options = { dataDir: string; isDevelopment: boolean; signal: AbortSignal; services: Services };

export async function bringUp({ dataDir, isDevelopment, signal, services }: Options): Promise<void> {
  const startedAt = Date.now();
  const port = await reservePort(env.PORT, signal);
  const publicUrl = env.PUBLIC_URL ?? `http://localhost:${port}`;
  const state: State = {
    url: publicUrl,
    port,
    ready: false,
    startedAt: new Date().toISOString(),
    processes: {},
  };
  const start = (service: Service) =>
    supervise(service, {
      say,
      onStart: (name, pid) => {
        state.processes[name] = pid;
        writeState(dataDir, state);
      },
    });

  const postgres = env.DATABASE_URL ? undefined : createPostgresService(dataDir);
  if (postgres) services.postgres = await step('PostgreSQL embutido no ar', () => start(postgres));
  const databaseUrl = env.DATABASE_URL ?? postgres?.url() ?? '';
  const environment = serviceEnv({ dataDir, port, databaseUrl, publicUrl, isDevelopment });

  await prepareDatabase({ isBuiltIn: postgres !== undefined, env: environment, signal });
  if (isDevelopment) await writeStyle({ env: environment, signal });
  else await ensureBuild({ dataDir, env: environment, signal });
  signal.throwIfAborted();
  const parts = [createWebService, createWorkerService, ...(isDevelopment ? [createStyleService] : [])];
  for (const service of parts)
    services.others.push(await start(service({ env: environment, isDevelopment })));
  await step('Aplicativo web e worker no ar', () => waitUntilLive(port, signal));

  state.ready = true;
  writeState(dataDir, state);
  say(`Pronto em ${duration(startedAt)}.`);
  sayWhereAndHow({ dataDir, publicUrl });
}

type PrepareOptions = { isBuiltIn: boolean; env: NodeJS.ProcessEnv; signal: AbortSignal };

async function prepareDatabase({ isBuiltIn, env: environment, signal }: PrepareOptions): Promise<void> {
  const args = ['--import', 'tsx', 'scripts/launch/prepare.ts', ...(isBuiltIn ? ['--built-in'] : [])];
  const { ok } = await runChild({
    args,
    env: { ...environment, ADMIN_PASSWORD: env.ADMIN_PASSWORD },
    signal,
  });
  if (!ok) throw new LaunchError('O banco de dados não pôde ser preparado (veja a mensagem acima).');
}
