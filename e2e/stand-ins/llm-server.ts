import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { answerQuestion } from '@/e2e/stand-ins/llm/answer-question';
import { Script } from '@/e2e/stand-ins/llm/control';
import { breakConnection, finishOf, writeText } from '@/e2e/stand-ins/llm/faults';
import { findProtocol, type Protocol } from '@/e2e/stand-ins/llm/protocols';

/*
 * A stand-in for Gemini, OpenAI and compatible servers, as a process of its own. It prints `{"url": …}` once it
 * listens, on PORT or a free port; with `--end-with-stdin` it ends with whoever started it.
 */
const script = new Script();

async function handle(request: IncomingMessage, response: ServerResponse) {
  const { pathname: path } = new URL(request.url ?? '/', 'http://localhost');
  const route = `${request.method} ${path}`;
  const protocol = request.method === 'POST' && findProtocol(path);
  if (protocol) return answer({ protocol, path, request, response });
  if (route === 'PUT /__control') script.follow(JSON.parse(await text(request)));
  else if (route === 'DELETE /__calls') script.calls = [];
  else if (route !== 'GET /__calls') return send(response, 404, { error: { message: `no ${route}` } });
  send(response, 200, { count: script.calls.length, calls: script.calls });
}

type Exchange = { protocol: Protocol; path: string; request: IncomingMessage; response: ServerResponse };

async function answer({ protocol, path, request, response }: Exchange) {
  const question = protocol.read(path, JSON.parse(await text(request)));
  const fault = script.takeFault();
  const ids = question.items.map(({ id }) => id);
  const call = { at: Date.now(), path, ids, fault: fault?.kind ?? null, aborted: false };
  script.calls.push(call);
  response.on('close', () => (call.aborted = !response.writableFinished && fault?.kind !== 'reset'));
  await pause(script.control.latencyMs);
  const said = writeText(answerQuestion(question, script.control), fault?.kind);
  const body = protocol.render({ question, text: said, finish: finishOf(fault?.kind) });
  if (fault && breakConnection({ response, body: JSON.stringify(body), protocol, fault })) return;
  send(response, 200, body);
}

function send(response: ServerResponse, status: number, body: object) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const server = createServer((request, response) => {
  handle(request, response).catch((error: unknown) =>
    send(response, 400, { error: { message: String(error), code: 'stand_in' } }),
  );
});
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : address;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});
if (process.argv.includes('--end-with-stdin')) process.stdin.resume().on('end', () => process.exit());
