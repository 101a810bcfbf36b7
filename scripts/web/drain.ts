import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Takes no more connections, lets what is in flight finish for up to `graceMs`, then cuts. */
export async function drain(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await Promise.race([closed, sleep(graceMs)]); // not for ever: a server never closes while a websocket is open
  clearInterval(idle);
  server.closeAllConnections();
}
