import { expect, test as base, type Page } from 'playwright/test';

import { admin } from './app';

/** Tests on the app that the global setup started. */
export const test = base.extend<{ staffPage: Page }>({
  baseURL: async ({}, provide) => provide(process.env.E2E_BASE_URL),
  staffPage: async ({ page }, provide) => {
    await signIn(page);
    await provide(page);
  },
});
export { expect };

async function signIn(page: Page) {
  await page.goto('/painel');
  await page.getByLabel('E-mail').fill(admin.email);
  await page.getByLabel('Senha').fill(admin.password);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect(page).toHaveURL(/\/painel/);
}
