import { expect, type APIRequestContext, type Browser, type BrowserContext } from 'playwright/test';
import { admin } from './app';

export type Role = 'leitor' | 'curador' | 'analista' | 'admin';

const password = 'uma frase longa de teste 42';

/** A bearer of the first admin. */
async function adminBearer(base: string): Promise<string> {
  const answer = await fetch(`${base}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(admin),
  });
  return `Bearer ${(await answer.json()).access_token}`;
}

/** Invites somebody with a role, follows the link as they would, and signs in: a browser of theirs. */
export async function signInAs(browser: Browser, role: Role): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: process.env.E2E_BASE_URL });
  const email = role === 'admin' ? admin.email : await invite(context, role);
  const page = await context.newPage();
  await page.goto('/entrar');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Senha').fill(role === 'admin' ? admin.password : password);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect(page).toHaveURL(/\/painel/);
  await page.close();
  return context;
}

async function invite(context: BrowserContext, role: Role): Promise<string> {
  const email = `${role}-${Date.now()}@example.test`;
  const page = await context.newPage();
  await page.goto(await createLink(context.request, { email, papel: role }));
  await page.getByLabel('Senha', { exact: true }).fill(password);
  await page.getByLabel('Repita a senha').fill(password);
  await page.getByRole('button', { name: 'Definir a senha' }).click();
  await expect(page).toHaveURL(/\/senha\/definida/);
  await page.close();
  return email;
}

/** The link of an invitation that nobody followed yet. */
export async function createLink(
  request: APIRequestContext,
  person = { email: `ninguem-${Date.now()}@example.test`, papel: 'leitor' },
): Promise<string> {
  const authorization = await adminBearer(process.env.E2E_BASE_URL ?? '');
  const answer = await request.post('/api/usuarios', { headers: { authorization }, data: person });
  return (await answer.json()).convite.url;
}
