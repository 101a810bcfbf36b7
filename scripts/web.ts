import next from 'next';
import { setFlagsFromString } from 'node:v8';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { createWebServer } from './web/create-web-server';
import { drain } from './web/drain';
import { keepPublicAnswers } from './web/keep-public-answers';
import { drawReport, followQuotes, keepReportFresh } from './web/report-freshness';
import { logConsoleErrors } from './web/log-console-errors';
import { parseTrustedProxies } from './web/trusted-proxies';

// Else V8 lets the heap grow fourfold before it looks for garbage: an export took 400 MB that it had no use for.
setFlagsFromString('--heap-growing-percent=40');

const drainMs = 4_000;
const isDevelopment = env.NODE_ENV === 'development';

if (!isDevelopment) logConsoleErrors();

const isTrusted = parseTrustedProxies(env.TRUSTED_PROXIES);
const listener = isDevelopment ? answer : keepPublicAnswers(answer);
const server = createWebServer({ listener, isTrusted });
// Hot reload speaks over upgrades; in production Next gets a server that hears none.
const httpServer = isDevelopment ? server : createServer();
const app = next({ dev: isDevelopment, dir: process.cwd(), port: env.PORT, httpServer });
const handle = app.getRequestHandler();

process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());

await app.prepare();
if (!isDevelopment) {
  await drawReport(answer);
  await followQuotes(answer);
}
server.listen(env.PORT, () => log.info({ port: env.PORT }, 'web server is listening'));
if (!isDevelopment) keepReportFresh(env.PORT);

function answer(request: IncomingMessage, response: ServerResponse): void {
  handle(request, response).catch((error: unknown) => {
    log.error({ err: error }, 'request failed outside of Next');
    response.destroy();
  });
}

async function stop(): Promise<void> {
  await drain(server, drainMs);
  await app.close().catch((error: unknown) => log.warn({ err: error }, 'Next did not close'));
  process.exit(0); // pools and timers of the app would keep the process
}
