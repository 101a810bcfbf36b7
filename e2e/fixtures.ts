import { expect, test as base, type BrowserContext, type Page } from 'playwright/test';

import { admin } from './app';

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** Tests on the app that the global setup started. `staffPage` is a blank page of the admin, who signed in once. */
export const test = base.extend<{ staffPage: Page }, { session: Cookies }>({
  baseURL: async ({}, provide) => provide(process.env.E2E_BASE_URL),
  session: [
    async ({ browser }, provide) => {
      const context = await browser.newContext({ baseURL: process.env.E2E_BASE_URL });
      await signIn(await context.newPage());
      const cookies = await context.cookies();
      await context.close();
      await provide(cookies);
    },
    { scope: 'worker' },
  ],
  staffPage: async ({ page, session }, provide) => {
    await page.context().addCookies(session);
    await provide(page);
  },
});
export { expect };

async function signIn(page: Page) {
  await page.goto('/painel');
  await page.getByLabel('E-mail').fill(admin.email);
  await page.getByLabel('Senha').fill(admin.password);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await page.waitForURL(/\/painel/);
}
