import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { killGroup } from './process-service';

type Options = { args: string[]; env: NodeJS.ProcessEnv; signal: AbortSignal; quiet?: boolean };

/** Runs a Node program to its end and returns what it printed when `quiet`; an abort kills it and all it started. */
export async function runChild({
  args,
  env,
  signal,
  quiet = false,
}: Options): Promise<{ ok: boolean; output: string }> {
  const stdio = quiet ? 'pipe' : 'inherit';
  const child = spawn(process.execPath, args, { env, detached: true, stdio: ['ignore', stdio, stdio] });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const end = () => killGroup(child.pid ?? 0);
  signal.addEventListener('abort', end);
  const [code] = await once(child, 'close');
  signal.removeEventListener('abort', end);
  signal.throwIfAborted();
  return { ok: code === 0, output: Buffer.concat(chunks).toString('utf8') };
}
