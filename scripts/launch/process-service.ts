import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Service } from './supervise';

const graceMs = 5_000;

type Options = { name: string; args: string[]; env: NodeJS.ProcessEnv };

/** A Node process in a group of its own: Ctrl-C reaches the launcher alone, which ends things in order. */
export function createProcessService({ name, args, env }: Options): Service {
  return {
    name,
    async start() {
      const child = spawn(process.execPath, args, {
        env,
        detached: true,
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      await once(child, 'spawn');
      const pid = child.pid ?? 0;
      const gone = once(child, 'exit').then(([code, signal]: (number | string | null)[]) => {
        killGroup(pid); // what it may have left behind
        return signal ? String(signal) : `código ${code}`;
      });
      const stop = async () => {
        child.kill('SIGTERM');
        await Promise.race([gone, sleep(graceMs, undefined, { ref: false })]);
        killGroup(pid);
        await gone;
      };
      return { pid, gone, stop };
    },
  };
}

export function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // nobody of the group is left
  }
}
