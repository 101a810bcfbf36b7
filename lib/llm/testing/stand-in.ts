import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { LlmProvider, ModelSettings } from '@/lib/llm/get-model';

const callsSchema = z.object({
  count: z.number(),
  calls: z.array(
    z.object({
      at: z.number(),
      path: z.string(),
      ids: z.array(z.string()),
      fault: z.string().nullable(),
      aborted: z.boolean(),
    }),
  ),
});

export type StandIn = {
  url: string;
  /** Settings that point a provider at it, with timings for tests. */
  settings(provider: LlmProvider, changes?: Partial<ModelSettings>): ModelSettings;
  /** Sets the script, as `e2e/stand-ins/llm/control.ts` describes it, and forgets the calls so far. */
  control(script: object): Promise<void>;
  calls(): Promise<z.infer<typeof callsSchema>>;
  stop(): Promise<void>;
};

/** Starts the provider stand-in as a process that ends with this one. */
export async function startStandIn(): Promise<StandIn> {
  const args = ['--import', 'tsx', 'e2e/stand-ins/llm-server.ts', '--end-with-stdin'];
  const { PORT: _port, ...env } = process.env;
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'], env });
  const ended = once(child, 'exit');
  const lines = createInterface(child.stdout);
  const [line] = await Promise.race([once(lines, 'line'), ended.then(() => [''])]);
  const { url } = z.object({ url: z.url() }).parse(JSON.parse(String(line)));
  const ask = async (method: string, path: string, body?: object) => {
    const response = await fetch(url + path, { method, body: body && JSON.stringify(body) });
    if (!response.ok) throw new Error(`The stand-in refused ${path}: ${await response.text()}`);
    return callsSchema.parse(await response.json());
  };
  return {
    url,
    settings: (provider, changes) => ({ ...settingsFor(provider, url), ...changes }),
    control: async (script) => {
      await ask('PUT', '/__control', script);
      await ask('DELETE', '/__calls');
    },
    calls: () => ask('GET', '/__calls'),
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

function settingsFor(provider: LlmProvider, url: string): ModelSettings {
  const models = { google: 'gemini-3.5-flash-lite', openai: 'gpt-5.4-nano', 'openai-compatible': 'gemma3' };
  return {
    provider,
    modelName: models[provider],
    apiKey: 'chave-de-teste',
    baseUrl: url + (provider === 'google' ? '/v1beta' : '/v1'),
    temperature: 0,
    maxOutputTokens: 1_000,
    timings: { retryBaseMs: 5, requestTimeoutMs: 400, totalTimeoutMs: 2_000, probeEveryMs: 60_000 },
  };
}
