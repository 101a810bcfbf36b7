import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/*
 * A stand-in for Resend as a process of its own: `POST /emails` with its idempotency keys. It prints `{"url": …}` once
 * it listens, on PORT or a free port; with `--end-with-stdin` it ends with whoever started it.
 */
const faultKinds = [
  'rate_limit', // 429 before anything is taken
  'quota',
  'server_error', // 500, nothing taken
  'silent', // taken, and no answer ever
  'lost_answer', // taken, and the connection breaks
  'error_after', // taken, and a 500
  'refusal', // 422
  'bad_key',
  'html', // a 502 of somebody in between
] as const;

/** What `PUT /__control` takes; `times` without a number is for ever. */
const controlSchema = z.strictObject({
  faults: z
    .array(
      z.strictObject({
        kind: z.enum(faultKinds),
        times: z.number().int().min(1).optional(),
        retryAfter: z.string().optional(),
      }),
    )
    .default([]),
});
const emailSchema = z.strictObject({
  from: z.string().regex(/^[^\r\n]+$/),
  to: z.union([z.email(), z.array(z.email()).min(1)]),
  subject: z.string().min(1).max(998),
  html: z.string().optional(),
  text: z.string().optional(),
  headers: z.record(z.string().regex(/^[\w-]+$/), z.string().regex(/^[^\r\n]*$/)).optional(),
  attachments: z
    .array(
      z.strictObject({
        content: z.base64(),
        filename: z.string(),
        content_type: z.string().optional(),
        content_id: z.string().optional(),
      }),
    )
    .optional(),
  tags: z
    .array(z.object({ name: z.string().regex(/^[\w-]+$/), value: z.string().regex(/^[\w-]+$/) }))
    .optional(),
});

type Fault = z.infer<typeof controlSchema>['faults'][number];
type Taken = { id: string; key: string | null; at: number; email: z.infer<typeof emailSchema> };
type Call = { at: number; key: string | null; fault: string | null };

let control = controlSchema.parse({});
let taken: Taken[] = [];
let calls: Call[] = [];
const keys = new Map<string, { id: string; digest: string }>();

async function handle(request: IncomingMessage, response: ServerResponse) {
  const route = `${request.method} ${request.url}`;
  const body = await text(request);
  if (route === 'POST /emails') return receive(request, response, body);
  if (route === 'PUT /__control') control = controlSchema.parse(JSON.parse(body));
  else if (route === 'DELETE /__messages') forget();
  else if (route !== 'GET /__messages') return fail(response, 404, 'not_found');
  send(response, 200, { messages: taken, calls });
}

function receive(request: IncomingMessage, response: ServerResponse, body: string) {
  const key = z.string().max(256).optional().parse(request.headers['idempotency-key']) ?? null;
  const fault = takeFault();
  calls.push({ at: Date.now(), key, fault: fault?.kind ?? null });
  if (!/^Bearer re_\w+$/.test(request.headers.authorization ?? ''))
    return fail(response, 401, 'missing_api_key');
  if (fault && refuse(response, fault)) return;
  const known = key === null ? undefined : keys.get(key);
  const digest = createHash('sha256').update(body).digest('hex');
  if (known && known.digest !== digest) return fail(response, 409, 'invalid_idempotent_request');
  const id = known?.id ?? take(key, digest, body);
  if (id === null) return fail(response, 422, 'validation_error');
  if (!fault || !breakOff(response, fault)) send(response, 200, { id });
}

function take(key: string | null, digest: string, body: string): string | null {
  const email = emailSchema.safeParse(JSON.parse(body));
  if (!email.success) return null;
  const id = randomUUID();
  taken.push({ id, key, at: Date.now(), email: email.data });
  if (key !== null) keys.set(key, { id, digest });
  return id;
}

/** Before anything is taken. */
function refuse(response: ServerResponse, { kind, retryAfter }: Fault): boolean {
  if (kind === 'rate_limit') {
    if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
    fail(response, 429, 'rate_limit_exceeded');
  } else if (kind === 'quota') fail(response, 429, 'daily_quota_exceeded');
  else if (kind === 'server_error') fail(response, 500, 'internal_server_error');
  else if (kind === 'refusal') fail(response, 422, 'validation_error');
  else if (kind === 'bad_key') fail(response, 403, 'invalid_api_key');
  else if (kind === 'html')
    response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
  else return false;
  return true;
}

/** After the message was taken. */
function breakOff(response: ServerResponse, { kind }: Fault): boolean {
  if (kind === 'error_after') fail(response, 500, 'internal_server_error');
  else if (kind === 'lost_answer') response.destroy();
  else return kind === 'silent';
  return true;
}

function takeFault(): Fault | null {
  const [fault] = control.faults;
  if (!fault) return null;
  if (fault.times !== undefined) fault.times -= 1;
  if (fault.times === 0) control.faults.shift();
  return { ...fault };
}

function forget() {
  taken = [];
  calls = [];
  keys.clear();
}

function fail(response: ServerResponse, statusCode: number, name: string) {
  send(response, statusCode, { statusCode, name, message: 'Mensagem para alguem@exemplo.com recusada.' });
}

function send(response: ServerResponse, status: number, body: object) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const server = createServer((request, response) => {
  handle(request, response).catch(() => fail(response, 400, 'invalid_parameter'));
});
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : address;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});
if (process.argv.includes('--end-with-stdin')) process.stdin.resume().on('end', () => process.exit());
