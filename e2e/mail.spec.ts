import { randomBytes, randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { createClient } from './api';
import { expectNoFindings, expectNoSidewaysScroll } from './accessibility';
import { startApp, type App } from './app';
import { expect, test } from './fixtures';
import { pathIn, startResend, type SentMail } from './resend';
import type { Page } from 'playwright/test';

const webhookSecret = `whsec_${randomBytes(24).toString('base64')}`;
const someone = (name: string) => `${name}-${Date.now()}@example.test`;

test.describe('with a provider', () => {
  let app: App;
  let resend: Awaited<ReturnType<typeof startResend>>;
  test.beforeAll(async () => {
    test.setTimeout(360_000);
    resend = await startResend();
    app = await startApp({
      RESEND_API_KEY: 're_teste',
      RESEND_BASE_URL: resend.url,
      EMAIL_FROM: 'AluMusic <semana@example.test>',
      EMAIL_ALLOW: 'example.test',
      RESEND_WEBHOOK_SECRET: webhookSecret,
    });
  });
  test.afterAll(async () => {
    await app.stop();
    resend.stop();
  });

  const stateOf = async (email: string) => {
    const { stakeholders } = await createClient(app)('/api/stakeholders');
    return stakeholders.find((reader: { email: string }) => reader.email === email)?.situacao;
  };
  /** What the provider tells of a mail, signed. */
  async function tell(type: string, { tags: [tag] }: SentMail) {
    const [id, at] = [`msg_${randomUUID()}`, new Date()];
    const body = JSON.stringify({ type, data: { email_id: randomUUID(), tags: { message: tag?.value } } });
    const headers = {
      'content-type': 'application/json',
      'svix-id': id,
      'svix-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'svix-signature': new Webhook(webhookSecret).sign(id, at, body),
    };
    const answer = await fetch(`${app.base}/api/email/eventos`, { method: 'POST', headers, body });
    expect(answer.status).toBe(204);
  }
  async function signIn(page: Page, path: string) {
    await page.goto(app.base + path);
    await page.getByLabel('E-mail').fill('admin@example.test');
    await page.getByLabel('Senha').fill('uma senha longa de teste 42');
    await page.getByRole('button', { name: 'Entrar' }).click();
    await expect(page).toHaveURL(app.base + path);
  }
  async function signUp(page: Page, email: string) {
    await page.goto(`${app.base}/assinar`);
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: 'Quero receber' }).click();
    await expect(page.getByRole('heading', { name: 'Veja a sua caixa de entrada' })).toBeVisible();
  }

  test('a reader signs up, confirms and leaves by the links of their mail', async ({ page }) => {
    const email = someone('ana');
    await signUp(page, email);
    const mail = await resend.waitForMail(email);
    const confirm = app.base + pathIn(mail, 'confirmar');

    await page.request.get(confirm); // a scanner follows every link
    await page.request.get(app.base + pathIn(mail, 'sair'));
    expect(await stateOf(email)).toBe('pendente');

    await page.goto(confirm);
    await expectNoFindings(page);
    await page.getByRole('button', { name: 'Confirmar' }).click();
    await expect(page.getByRole('heading', { name: 'Endereço confirmado' })).toBeVisible();
    expect(await stateOf(email)).toBe('confirmado');

    await page.goto(app.base + pathIn(mail, 'sair'));
    await expectNoFindings(page);
    await page.getByRole('button', { name: 'Sair da lista' }).click();
    await expect(page.getByRole('heading', { name: 'Você saiu da lista' })).toBeVisible();
    expect(await stateOf(email)).toBe('saiu');
    await page.goto(confirm);
    await expect(page.getByRole('heading', { name: 'Este link não vale mais' })).toBeVisible();
  });

  test('the button of a mail client takes its reader off the list with one POST', async ({ page }) => {
    const email = someone('bia');
    await signUp(page, email);
    const { headers } = await resend.waitForMail(email);
    expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    const url = headers['List-Unsubscribe']?.slice(1, -1) ?? '';
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    expect(answer.status).toBe(200);
    expect(await stateOf(email)).toBe('saiu');
  });

  test('the form says the same of an address it knows, and the mailbox is asked anew', async ({ page }) => {
    const email = someone('caio');
    await signUp(page, email);
    const first = await resend.waitForMail(email);
    await signUp(page, email);
    await resend.waitForMail(email, 2);
    await page.goto(app.base + pathIn(first, 'confirmar'));
    await expect(page.getByRole('heading', { name: 'Este link não vale mais' })).toBeVisible();
  });

  test('a complaint silences an address until an admin lifts it', async ({ page }) => {
    test.slow(); // axe reads four times
    const email = someone('fabio');
    await signUp(page, email);
    const mail = await resend.waitForMail(email);
    await page.goto(app.base + pathIn(mail, 'confirmar'));
    await page.getByRole('button', { name: 'Confirmar' }).click();
    await tell('email.complained', mail);
    expect(await stateOf(email)).toBe('suprimido');

    await signIn(page, '/painel/leitores');
    const row = page.getByRole('listitem').filter({ hasText: email });
    await row.getByRole('link', { name: 'Endereços suprimidos' }).click();
    await expect(row).toContainText('Queixou-se');
    await row.getByText('Levantar', { exact: true }).click();
    await expect(row).toContainText('Levante só se ela pediu.');
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoSidewaysScroll(page);
      await expectNoFindings(page);
    }
    await row.getByRole('button', { name: 'Sim, levantar' }).click();
    await expect(page.getByText(/^Supressão levantada/)).toBeVisible();
    await expect(row).toHaveCount(0);
    expect(await stateOf(email)).toBe('confirmado');
  });

  test('nobody outside the allowed addresses is sent anything', async ({ page }) => {
    const email = `dora-${Date.now()}@outra.example`;
    await signUp(page, email);
    await signIn(page, '/painel/emails');
    const row = page.getByRole('listitem').filter({ hasText: email });
    await expect(async () => {
      await page.reload();
      await expect(row).toContainText('Desviado', { timeout: 500 });
    }).toPass();
    expect(await resend.mailsTo(email)).toEqual([]);
  });
});

test('the form works without scripts, in English', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.E2E_BASE_URL });
  const page = await context.newPage();
  await page.goto('/assinar?idioma=en');
  await page.getByLabel('E-mail').fill(someone('eva'));
  await page.getByRole('button', { name: 'Sign me up' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your inbox' })).toBeVisible();
  await context.close();
});

test('staff invite a reader, see the mail as it would look, and remove them', async ({ staffPage: page }) => {
  test.slow(); // axe reads five times
  const email = someone('gil');
  await page.goto('/painel/leitores');
  await page.getByLabel('E-mail', { exact: true }).fill(email);
  await page.getByRole('button', { name: 'Convidar' }).click();
  await expect(page.getByText(`Convite enviado para ${email}.`)).toBeVisible();
  const row = page.getByRole('listitem').filter({ hasText: email });
  await expect(row).toContainText('Aguarda confirmação');

  await expect(async () => {
    await page.goto('/painel/emails');
    await expect(row).toContainText('Guardado', { timeout: 500 });
  }).toPass();
  await row.getByRole('link').click();
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { name: 'Quer receber o resumo da semana?' })).toBeVisible();
  const href = (await frame.getByRole('link', { name: 'Confirmar o endereço' }).getAttribute('href')) ?? '';
  await expect(page.locator('pre').first()).toContainText(href);
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(page);
    await expectNoFindings(page);
  }

  await page.goto(href);
  await page.getByRole('button', { name: 'Confirmar' }).click();
  await expect(page.getByRole('heading', { name: 'Endereço confirmado' })).toBeVisible();

  await page.goto('/painel/leitores');
  await expect(row).toContainText('Confirmado');
  await row.getByText('Remover', { exact: true }).click();
  await expectNoFindings(page);
  await row.getByRole('button', { name: 'Sim, remover' }).click();
  await expect(row).toHaveCount(0);
});

test('a frame with a mail in it runs no script, and axe finds nothing in the mail', async ({
  staffPage: page,
}) => {
  await page.goto('/painel/emails');
  await page.getByRole('listitem').getByRole('link').filter({ hasText: 'Confirme' }).first().click();
  const frame = page.locator('iframe');
  const sandbox = await frame.getAttribute('sandbox');
  expect(sandbox).not.toMatch(/allow-scripts|allow-same-origin|allow-forms/);
  const html = await frame.getAttribute('srcdoc');
  await page.goto('about:blank');
  await page.setContent(html ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoFindings(page);
});
