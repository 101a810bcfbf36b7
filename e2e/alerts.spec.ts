import { once } from 'node:events';
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { expectNoFindings, expectNoSidewaysScroll } from './accessibility';
import { expect, test } from './fixtures';

test('the rise of the sample data is told of, leads to its comments and is marked as seen', async ({
  staffPage: page,
}) => {
  await page.goto('/painel');
  await page.getByRole('link', { name: /alerta de pico ainda não foi visto/ }).click();
  await expect(page).toHaveURL(/\/painel\/alertas\?situacao=novo/);
  const alert = page.getByRole('listitem').filter({ hasText: 'vezes o esperado' });
  await expect(alert).toHaveCount(1);
  await expect(alert).toContainText('Elogio');
  await expect(page.getByRole('row').filter({ hasText: 'poucos dados' }).first()).toBeVisible();
  await alert.getByRole('link', { name: 'Ver os comentários' }).click();
  await expect(page).toHaveURL(/categoria=ELOGIO/);
  await page.goBack();
  await alert.getByRole('button', { name: 'Marcar como visto' }).click();
  await expect(page.getByText('Nenhum alerta')).toBeVisible();
  await page.goto('/painel');
  await expect(page.getByRole('link', { name: /alerta de pico/ })).toHaveCount(0);
});

test('each of staff switches their own mails about alerts, without scripts too', async ({
  browser,
  staffPage,
}) => {
  const cookies = await staffPage.context().cookies();
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.E2E_BASE_URL });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto('/painel/alertas#aviso');
  await page.getByRole('button', { name: 'Não me avise por e-mail' }).click();
  await expect(page.getByText(/^Escolha guardada/)).toBeVisible();
  await expect(page.getByText(/^Desligado: nenhum alerta/)).toBeVisible();
  await context.close();

  await staffPage.goto('/painel/alertas');
  await staffPage.getByRole('button', { name: 'Avise-me por e-mail', exact: true }).click();
  await expect(staffPage.getByText(/^Ligado: cada verificação/)).toBeVisible();
  for (const width of [360, 1440]) {
    await staffPage.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(staffPage);
    await expectNoFindings(staffPage);
  }
});

test('a webhook is added, tested, seen to fail, and its delivery sent again', async ({ staffPage: page }) => {
  const receiver = await startReceiver();
  await page.goto('/painel/webhooks/novo');
  await page.getByLabel('Endereço').fill(receiver.url);
  await page.getByLabel('lote.concluido').check();
  await page.getByRole('button', { name: 'Criar webhook' }).click();
  const secret = await page.getByLabel('Segredo').inputValue();
  await page.getByRole('link', { name: 'Todos os webhooks' }).last().click();
  await page.getByRole('link', { name: receiver.url }).click();

  receiver.status = 500;
  await page.getByRole('button', { name: 'Enviar teste' }).click();
  const delivery = page.getByRole('listitem').filter({ hasText: 'webhook.teste' });
  await expect(async () => {
    await page.reload();
    await expect(delivery).toContainText('HTTP 500', { timeout: 1_000 });
  }).toPass();
  await expect(delivery).toContainText('Aguardando');

  receiver.status = 200;
  await delivery.getByRole('button', { name: /^Reenviar/ }).click();
  await expect(async () => {
    await page.reload();
    await expect(delivery).toContainText('Entregue', { timeout: 1_000 });
  }).toPass();
  const [first, second] = receiver.received;
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
  for (const { body, headers } of receiver.received) new Webhook(secret).verify(body, headers);

  await page.getByRole('button', { name: 'Apagar' }).click();
  await expect(page).toHaveURL(/\/painel\/webhooks$/);
  await receiver.stop();
});

async function startReceiver() {
  const received: { body: string; headers: Record<string, string> }[] = [];
  const state = { status: 200 };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
    received.push({ body, headers: Object.fromEntries(headers) });
    response.writeHead(state.status).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  const stop = async () => {
    server.close();
    await once(server, 'close');
  };
  return Object.assign(state, { url: `http://127.0.0.1:${address.port}/`, received, stop });
}
