import { setTimeout as pause } from 'node:timers/promises';
import { admin, type App } from './app';

/** Asks the API as the admin until the answer is a success: servers may be killed meanwhile. */
export function createClient(app: Pick<App, 'base'>) {
  let token = '';
  return async (path: string, body?: unknown) => {
    for (;;) {
      try {
        token ||= await signIn(app);
        const answer = await fetch(app.base + path, {
          method: body === undefined ? 'GET' : 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: body === undefined ? undefined : JSON.stringify(body),
          signal: AbortSignal.timeout(20_000),
        });
        if (answer.ok) return await answer.json();
      } catch {
        // The connection broke: the next attempt tells.
      }
      await pause(200);
    }
  };
}

async function signIn(app: Pick<App, 'base'>): Promise<string> {
  const answer = await fetch(`${app.base}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(admin),
  });
  return answer.ok ? (await answer.json()).access_token : '';
}
