import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export type StandIn = {
  url: string;
  /** Sets the script of `stand-ins/llm/control.ts` and forgets the calls so far. */
  control(script: object): Promise<void>;
  countCalls(): Promise<number>;
  stop(): void;
};

/** The language model's stand-in as a process that ends with this one. */
export async function startStandIn(): Promise<StandIn> {
  const args = ['--import', 'tsx', 'e2e/stand-ins/llm-server.ts', '--end-with-stdin'];
  const { PORT: _port, ...env } = process.env;
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'], env });
  const [line] = await once(createInterface(child.stdout), 'line');
  const { url } = JSON.parse(line);
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await fetch(url + path, { method, body: body && JSON.stringify(body) });
    if (!answer.ok) throw new Error(`The stand-in answered ${answer.status}.`);
    return answer.json();
  };
  return {
    url,
    control: async (script) => {
      await ask('PUT', '/__control', script);
      await ask('DELETE', '/__calls');
    },
    countCalls: async () => (await ask('GET', '/__calls')).count,
    stop: () => child.kill(),
  };
}
