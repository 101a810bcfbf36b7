import path from 'node:path';
import { createProcessService } from './process-service';
import type { Service } from './supervise';
import { styleArgs } from './write-style';

type Options = { env: NodeJS.ProcessEnv; isDevelopment: boolean };

const endWithParent = ['--import', './scripts/launch/end-with-parent.ts'];
const withTsx = [...endWithParent, '--import', 'tsx'];
/** Starts the worker anew when a file it imports changes; the web app reloads by itself. */
const watching = [
  ...endWithParent,
  path.join('node_modules', 'tsx', 'dist', 'cli.mjs'),
  'watch',
  '--clear-screen=false',
];

export function createWebService({ env }: Options): Service {
  return createProcessService({ name: 'web', args: [...withTsx, 'scripts/web.ts'], env });
}

export function createWorkerService({ env, isDevelopment }: Options): Service {
  const args = [...(isDevelopment ? watching : withTsx), 'scripts/worker.ts'];
  return createProcessService({ name: 'worker', args, env });
}

/** Writes the report's style sheet anew when its components change. */
export function createStyleService({ env }: Options): Service {
  const args = [...endWithParent, ...styleArgs, '--watch=always'];
  return createProcessService({ name: 'style', args, env });
}
