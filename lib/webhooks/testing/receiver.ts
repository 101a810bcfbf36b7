import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';

type Received = { path: string; headers: Record<string, string>; body: string };

/** Somebody else's server: it keeps what it is sent and answers as `answer` says, in the order of arrival. */
export async function startReceiver() {
  const received: Received[] = [];
  let answer: (response: ServerResponse, index: number) => unknown = (response) =>
    response.writeHead(204).end();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    received.push({
      path: request.url ?? '',
      headers: toPlain(request.headers),
      body: Buffer.concat(chunks).toString('utf8'),
    });
    answer(response, received.length - 1);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    received,
    answerWith(next: typeof answer) {
      answer = next;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
export type Receiver = Awaited<ReturnType<typeof startReceiver>>;

function toPlain(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
