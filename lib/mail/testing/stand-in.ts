import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const takenSchema = z.object({
  messages: z.array(
    z.object({
      id: z.string(),
      key: z.string().nullable(),
      email: z.object({
        from: z.string(),
        to: z.string(),
        subject: z.string(),
        html: z.string(),
        text: z.string(),
        headers: z.record(z.string(), z.string()).default({}),
        attachments: z.array(z.object({ content_id: z.string(), content: z.string() })).default([]),
        tags: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
      }),
    }),
  ),
  calls: z.array(z.object({ at: z.number(), key: z.string().nullable(), fault: z.string().nullable() })),
});

export type ResendStandIn = {
  url: string;
  /** Sets the script, as `e2e/stand-ins/resend-server.ts` describes it, and forgets all it took. */
  control(script: object): Promise<void>;
  taken(): Promise<z.infer<typeof takenSchema>>;
  stop(): Promise<void>;
};

/** Starts the stand-in for Resend as a process that ends with this one. */
export async function startResend(): Promise<ResendStandIn> {
  const args = ['--import', 'tsx', 'e2e/stand-ins/resend-server.ts', '--end-with-stdin'];
  const { PORT: _port, ...env } = process.env;
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'], env });
  const ended = once(child, 'exit');
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), ended.then(() => [''])]);
  const { url } = z.object({ url: z.url() }).parse(JSON.parse(String(line)));
  const ask = async (method: string, path: string, body?: object) => {
    const response = await fetch(url + path, { method, body: body && JSON.stringify(body) });
    if (!response.ok) throw new Error(`The stand-in refused ${path}: ${await response.text()}`);
    return takenSchema.parse(await response.json());
  };
  return {
    url,
    control: async (script) => {
      await ask('PUT', '/__control', script);
      await ask('DELETE', '/__messages');
    },
    taken: () => ask('GET', '/__messages'),
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
