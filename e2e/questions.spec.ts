import { expectNoFindings, expectNoSidewaysScroll } from './accessibility';
import { createClient } from './api';
import { expect, test } from './fixtures';

const ask = createClient({ base: process.env.E2E_BASE_URL ?? '' });
const path = '/painel/perguntas';
const weekLabel = /Semana \d{1,2} \(/;

test('an answer comes sentence by sentence, names its week and shows the passages it rests on', async ({
  staffPage: page,
}) => {
  await page.goto(path);
  await page.getByLabel('Sua pergunta').fill('Quantos comentários chegaram na última semana?');
  await page.getByLabel('Sua pergunta').press('Enter');
  await page.waitForURL(/pergunta=/);
  const current = page.getByRole('region', { name: 'Pergunta', exact: true });
  await expect(current.getByText(weekLabel)).toBeVisible();
  await current.getByText('trecho citado').click();
  const passage = await current.locator('q').innerText();
  await expect(current.getByText(weekLabel)).toContainText(passage);
  await expectNoFindings(page);
  await page.setViewportSize({ width: 360, height: 800 });
  await expectNoSidewaysScroll(page);
});

test('what the summaries do not say is said to be so', async ({ staffPage: page }) => {
  await page.goto(path);
  await page.getByLabel('Sua pergunta').fill('Qual a capital da França?');
  await page.getByRole('button', { name: 'Perguntar' }).click();
  const current = page.getByRole('region', { name: 'Pergunta', exact: true });
  await expect(current.getByText('Os resumos não dizem')).toBeVisible();
});

test('without JavaScript the answer is there when its page comes, and stays until it is deleted', async ({
  browser,
  session,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.E2E_BASE_URL });
  await context.addCookies(session);
  const page = await context.newPage();
  await page.goto(path);
  await page.getByRole('button', { name: 'Resuma as últimas semanas' }).click();
  const current = page.getByRole('region', { name: 'Pergunta', exact: true });
  await expect(current.getByText(weekLabel).first()).toBeVisible();
  await page.goto(path);
  const kept = page.getByRole('article', { name: 'Resuma as últimas semanas' });
  await expect(kept).toHaveCount(1);
  await kept.getByRole('button', { name: 'Apagar' }).click();
  await expect(kept).toHaveCount(0);
  await context.close();
});

test('the API answers at both of its addresses', async () => {
  for (const address of ['/api/insights/perguntar', '/insights/perguntar'])
    expect(await ask(address, { pergunta: 'Como foi a última semana?' })).toMatchObject({
      encontrada: true,
      semanas: [expect.stringMatching(/^\d{4}-W\d{2}$/)],
    });
});
