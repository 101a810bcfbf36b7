import { startApp } from './app';

/** Playwright's global setup: one app for all tests that do not break theirs. */
export default async function setup(): Promise<() => Promise<void>> {
  const app = await startApp({ WEBHOOKS_ALLOW_PRIVATE: '1' }); // receivers of the tests are on this machine
  process.env.E2E_BASE_URL = app.base;
  return app.stop;
}
