import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { LaunchError } from './launch-error';

/** A web process whose launcher was killed needs a moment to notice and leave. */
const patienceMs = 6_000;

/** The port to serve on: the wished one once it is free, or any free one for 0. */
export async function reservePort(wished: number, signal: AbortSignal): Promise<number> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const result = await tryPort(wished);
    if (typeof result === 'number') return result;
    if (result === 'EACCES')
      throw new LaunchError(`Este usuário não pode abrir a porta ${wished}. Escolha outra: PORT=3000.`);
    if (result !== 'EADDRINUSE') throw new LaunchError(`A porta ${wished} não pode ser aberta (${result}).`);
    if (Date.now() > deadline)
      throw new LaunchError(
        `A porta ${wished} está em uso por outro programa. Escolha outra: PORT=${wished + 1} npm start.`,
      );
    await sleep(200, undefined, { signal });
  }
}

/** The port, free again, or the code of the error. */
function tryPort(port: number): Promise<number | string> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    server.listen(port, () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : port));
    });
  });
}
