import { readFileSync } from 'node:fs';
import type { APIRequestContext, APIResponse, BrowserContext } from 'playwright/test';
import { expect, test } from './fixtures';
import { signInAs, type Role } from './people';

const roles: Role[] = ['leitor', 'curador', 'analista', 'admin'];
const absent = '00000000-0000-4000-8000-000000000000';
/** Who may come in, as written down; `app/access.test.ts` holds the list to the code. */
const access: { pages: Record<string, Role>; actions: Record<string, Role> } = JSON.parse(
  readFileSync('app/access.json', 'utf8'),
);
type Action = { filename: string; exportedName: string; workers: Record<string, unknown> };
const manifest: { node: Record<string, Action> } = JSON.parse(
  readFileSync('.next/server/server-reference-manifest.json', 'utf8'),
);

const people = new Map<Role, BrowserContext>();

test.beforeAll(async ({ browser }) => {
  for (const role of roles) people.set(role, await signInAs(browser, role));
});
test.afterAll(() => Promise.all([...people.values()].map((context) => context.close())));

function requestOf(role: Role): APIRequestContext {
  const context = people.get(role);
  if (!context) throw new Error(`nobody is ${role}`);
  return context.request;
}
const pathOf = (page: string) => page.replace(/\[[.\w]+\]/g, absent);
const isTooLow = (role: Role, minimum: Role) => roles.indexOf(role) < roles.indexOf(minimum);
const open = (request: APIRequestContext, path: string, headers: Record<string, string> = {}) =>
  request.get(path, { maxRedirects: 0, headers });

/** Sent to sign in: by a redirect, or as a client router reads one. */
function isSentAway(answer: APIResponse): boolean {
  const { location = '', 'x-action-redirect': action = '' } = answer.headers();
  return [location, action].some((to) => new URL(to, 'http://localhost').pathname === '/entrar');
}

for (const [page, minimum] of Object.entries(access.pages)) {
  test(`${page} is for ${minimum} and above`, async ({ request }) => {
    const path = pathOf(page);
    const disguises: Record<string, string>[] = [
      {},
      { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
      { 'x-pathname': '/entrar', 'x-forwarded-host': 'evil.example' },
      { cookie: 'next-auth.session-token=a.b.c.d.e' },
    ];
    for (const headers of disguises) expect(isSentAway(await open(request, path, headers))).toBe(true);
    const flight = await open(request, `${path}?_rsc`, { rsc: '1' }); // what the client's router asks for
    expect(await flight.text()).toMatch(/NEXT_REDIRECT;\w+;\/entrar/);
    for (const role of roles) {
      const answer = await open(requestOf(role), path);
      if (isTooLow(role, minimum)) expect([role, answer.status()]).toEqual([role, 403]);
      else expect([200, 404]).toContain(answer.status());
    }
  });
}

for (const [name, minimum] of Object.entries(access.actions)) {
  test(`${name} called directly is for ${minimum} and above`, async ({ request }) => {
    for (const call of callsOf(name)) {
      expect(isSentAway(await call(request))).toBe(true);
      for (const role of roles.filter((each) => isTooLow(each, minimum)))
        expect((await call(requestOf(role))).status()).toBe(403);
    }
  });
}

/** The action posted to a page that has it; one that no page uses is in no build, and cannot be called. */
function callsOf(name: string) {
  return Object.entries(manifest.node).flatMap(([id, { filename, exportedName, workers }]) => {
    const [worker] = Object.keys(workers);
    if (`${filename}#${exportedName}` !== name || !worker) return [];
    const path = pathOf(worker.replace(/^app|\/\([^)]*\)|\/page$/g, ''));
    return (request: APIRequestContext, origin?: string) =>
      request.post(path, {
        maxRedirects: 0,
        headers: {
          'next-action': id,
          'content-type': 'text/plain;charset=UTF-8',
          origin: origin ?? process.env.E2E_BASE_URL ?? '',
        },
        data: '[]',
      });
  });
}

test('an action that another site posts is refused, whoever is signed in', async () => {
  const [setLocale] = callsOf('app/(staff)/painel/actions.ts#setLocale');
  const answer = await setLocale?.(requestOf('admin'), 'https://evil.example');
  expect(answer?.status()).toBeGreaterThanOrEqual(400);
});
