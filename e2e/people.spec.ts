import { expect, test } from './fixtures';
import { signInAs } from './people';

test('an admin invites, hands over the link once, changes the role and ends the access', async ({
  staffPage: page,
  browser,
}) => {
  const email = `convidada-${Date.now()}@example.test`;
  await page.goto('/painel/pessoas');
  await page.getByRole('link', { name: 'Convidar' }).click();
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Curador').check();
  await page.getByRole('button', { name: 'Criar convite' }).click();
  const link = await page.getByLabel('Link para definir a senha').inputValue();
  await page.reload();
  await expect(page.getByLabel('Link para definir a senha')).toHaveCount(0);

  const guest = await browser.newPage({ baseURL: new URL(link).origin, javaScriptEnabled: false });
  await guest.goto(link);
  await guest.getByLabel('Senha', { exact: true }).fill('uma frase longa de teste');
  await guest.getByLabel('Repita a senha').fill('outra frase longa de teste');
  await guest.getByRole('button', { name: 'Definir a senha' }).click();
  await expect(guest.getByText('As duas senhas não são iguais.')).toBeVisible();
  await guest.getByLabel('Senha', { exact: true }).fill('uma frase longa de teste');
  await guest.getByLabel('Repita a senha').fill('uma frase longa de teste');
  await guest.getByRole('button', { name: 'Definir a senha' }).click();
  await expect(guest.getByRole('heading', { name: 'Senha definida' })).toBeVisible();
  await guest.goto(link);
  await expect(guest.getByRole('heading', { name: 'Este link já foi usado' })).toBeVisible();
  await expect(guest.locator('meta[name=referrer]')).toHaveAttribute('content', 'strict-origin');
  await guest.goto('/entrar');
  await guest.getByLabel('E-mail').fill(email);
  await guest.getByLabel('Senha').fill('uma frase longa de teste');
  await guest.getByRole('button', { name: 'Entrar' }).click();
  await guest.goto('/painel/enviar');
  await expect(guest).toHaveURL(/\/painel\/enviar/);

  await page.goto('/painel/pessoas');
  await page.getByRole('link', { name: email }).click();
  await page.getByLabel('Leitor').check();
  await page.getByRole('button', { name: 'Mudar o papel' }).click();
  await expect(page.getByText('Feito.')).toBeVisible();
  expect((await guest.goto('/painel/enviar'))?.status()).toBe(403);
  await page.getByRole('button', { name: 'Desativar' }).click();
  await expect(page.getByRole('button', { name: 'Reativar' })).toBeVisible();
  await guest.goto('/painel');
  await expect(guest).toHaveURL(/\/entrar/);
  await guest.close();

  await page.getByRole('link', { name: 'O que mudou nela' }).click();
  for (const told of ['convidou', 'mudou o papel', 'desativou'])
    await expect(page.getByRole('listitem').filter({ hasText: told }).first()).toBeVisible();
});

test('a token is shown once, opens what its scopes name, rotates and is revoked', async ({
  staffPage: page,
  request,
}) => {
  const statusOf = async (path: string, token: string) =>
    (await request.get(path, { headers: { authorization: `Bearer ${token}` } })).status();
  const name = `coletor ${Date.now()}`;
  await page.goto('/painel/tokens/novo');
  await page.getByLabel('Nome').fill(name);
  await page.getByRole('button', { name: 'Criar token' }).click();
  await expect(page.getByText('escolha ao menos um escopo')).toBeVisible();
  await expect(page.getByLabel('Nome')).toHaveValue(name);
  await page.getByLabel('comentarios:ler').check();
  await page.getByRole('button', { name: 'Criar token' }).click();
  const first = await page.getByLabel('Token', { exact: true }).inputValue();
  expect(await statusOf('/api/comentarios', first)).toBe(200);
  expect(await statusOf('/api/usuarios', first)).toBe(403);

  await page.goto('/painel/tokens');
  await expect(page.getByText(first)).toHaveCount(0);
  await page.getByRole('link', { name }).click();
  await page.getByLabel('O segredo antigo vale').selectOption('1');
  await page.getByRole('button', { name: 'Girar' }).click();
  const second = await page.getByLabel('Token', { exact: true }).inputValue();
  expect([await statusOf('/api/comentarios', first), await statusOf('/api/comentarios', second)]).toEqual([
    200, 200,
  ]);
  await page.getByRole('button', { name: 'Revogar' }).click();
  await expect(page.getByText('Revogado', { exact: true })).toBeVisible();
  expect([await statusOf('/api/comentarios', first), await statusOf('/api/comentarios', second)]).toEqual([
    401, 401,
  ]);
});

test('the audit log filters by its address and exports what it shows', async ({ staffPage: page }) => {
  await page.goto('/painel/auditoria');
  await page.getByLabel('O quê').selectOption('session.started');
  await page.getByRole('button', { name: 'Filtrar' }).click();
  await expect(page).toHaveURL(/acao=session\.started/);
  await expect(page.getByRole('listitem').filter({ hasText: 'entrou' }).first()).toBeVisible();
  const href = await page.getByRole('link', { name: 'Exportar CSV' }).getAttribute('href');
  const file = await page.request.get(href ?? '');
  expect(file.headers()['content-disposition']).toMatch(/^attachment; filename="auditoria-/);
  const [head, first] = (await file.text()).split('\r\n');
  expect(head).toBe('id,em,ator,ator_nome,acao,assunto,detalhes');
  expect(first).toContain('session.started');
});

test('a reader sees none of it', async ({ browser }) => {
  const context = await signInAs(browser, 'leitor');
  const page = await context.newPage();
  await page.goto('/painel');
  for (const name of ['Pessoas', 'Tokens', 'Auditoria'])
    await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0);
  expect((await page.request.get('/api/auditoria/export')).status()).toBe(403);
  await context.close();
});
