import { randomUUID } from 'node:crypto';
import { globSync } from 'node:fs';
import { DateTime } from 'luxon';
import type { APIRequestContext, Page } from 'playwright/test';
import { expectNoFindings, expectNoSidewaysScroll } from './accessibility';
import { admin } from './app';
import { expect, test } from './fixtures';

const report = '/relatorio/semana';
const desk = '/painel/citacoes';

async function authorize(request: APIRequestContext) {
  const signedIn = await request.post('/auth/login', { data: admin });
  return { authorization: `Bearer ${(await signedIn.json()).access_token}` };
}

/** A comment that a person has called a suggestion, of which the sample data quote none this week. */
async function suggest(request: APIRequestContext, texto: string): Promise<string> {
  const headers = await authorize(request);
  const data = [{ texto, origem: 'e2e-citacao' }];
  const sent = await request.post('/api/comentarios', { headers: { ...headers, prefer: 'wait=20' }, data });
  const { comentarios } = await sent.json();
  const id: string = comentarios[0].id;
  const answer = await request.patch(`/api/comentarios/${id}`, { headers, data: { categoria: 'SUGESTÃO' } });
  expect(answer.status()).toBe(200);
  return id;
}

async function expectInReport(page: Page, text: string, isThere: boolean) {
  await expect(async () => {
    await page.goto(report);
    await expect(page.locator('[aria-labelledby=vozes]').getByText(text)).toHaveCount(isThere ? 1 : 0);
  }).toPass({ timeout: 15_000 });
}

test('a comment is approved with one key, is in the report at once, and leaves it when withdrawn', async ({
  staffPage: page,
  request,
}) => {
  const text = 'façam um clipe desse refrão gravado na praia de manhã';
  await suggest(request, text);
  await page.goto(desk);
  await expect(page.getByRole('listitem').filter({ hasText: text })).toBeVisible();
  await expectNoFindings(page);
  await page.keyboard.press('j');
  await expect(page.getByRole('button', { name: 'Aprovar' }).first()).toBeFocused();
  await page.keyboard.press('a');
  await expect(page.getByRole('status').getByText('Aprovada')).toBeVisible();
  await expect(page.getByText(text)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Aprovar' }).first()).toBeFocused();
  await expectInReport(page, text, true);

  await page.goto(`${desk}?ver=aprovadas`);
  await expectNoFindings(page);
  const row = page.getByRole('listitem').filter({ hasText: text });
  await row.getByRole('button', { name: 'Retirar' }).click();
  await expect(row).toHaveCount(0);
  await expectInReport(page, text, false);
});

test('a comment that is passed over is not offered again', async ({ staffPage: page, request }) => {
  const text = 'podiam lançar esse disco em vinil transparente um dia';
  await suggest(request, text);
  await page.goto(desk);
  const row = page.getByRole('listitem').filter({ hasText: text });
  await row.getByRole('button', { name: 'Passar' }).click();
  await expect(page.getByRole('status').getByText('Passada')).toBeVisible();
  await page.goto(desk);
  await expect(row).toHaveCount(0);
});

test('the page of a comment shows what the public would read, and says why it may not', async ({
  staffPage: page,
  request,
}) => {
  const [fit, unfit] = [
    await suggest(request, '@banda fui com a @julia, façam mais shows assim'),
    await suggest(request, 'me chamem para cantar: 11 98765-4321, sério'),
  ];
  await page.goto(`/painel/comentarios/${fit}`);
  const quote = page.getByRole('region', { name: 'Citação pública' });
  await expect(quote.getByText('fui com a @…, façam mais shows assim')).toBeVisible();
  await quote.getByRole('button', { name: 'Aprovar' }).click();
  await expect(quote.getByRole('button', { name: 'Retirar' })).toBeVisible();
  await expectNoFindings(page);
  await page.goto(`/painel/comentarios/${unfit}`);
  await expect(quote.getByText('o texto tem dados pessoais')).toBeVisible();
  await expect(quote.getByRole('button')).toHaveCount(0);
});

test.describe('the report of an artist, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('is reached from the report, has its charts and tables, and leads back', async ({ page }) => {
    await page.goto(report);
    await page.getByRole('navigation', { name: 'Relatório por artista' }).getByRole('link').first().click();
    await expect(page).toHaveURL(/\/relatorio\/semana\/artista\/[a-z-]+$/);
    for (const id of ['categorias', 'saldo_semanal']) {
      const figure = page.locator(`figure#${id}`);
      await expect(figure.getByRole('img').first()).toBeVisible();
      await figure.getByText('Ver os números em tabela').click();
      await expect(figure.getByRole('table')).toBeVisible();
    }
    await page.setViewportSize({ width: 360, height: 800 });
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: '← Relatório da semana' }).click();
    await expect(page).toHaveURL(/\/relatorio\/semana$/);
  });
});

test('an address that names no artist with a report, or no week so far, is kept nowhere, however it is written', async ({
  request,
}) => {
  const kept = (name: string) => globSync(`.next/server/**/artista/${name}*`);
  const nobody = `ninguem-${randomUUID()}`;
  expect((await request.get(`${report}/artista/iara-quintela`)).status()).toBe(200);
  await expect(async () => expect(kept('iara-quintela.')).not.toEqual([])).toPass();
  for (const path of [
    `/relatorio/semana/artista/${nobody}`,
    `/en/relatorio/semana/artista/${nobody}`,
    `/RELATORIO/semana/artista/${nobody}`,
    `/EN/relatorio/semana/artista/${nobody}`,
    `/relatorio/semana/%61rtista/${nobody}`,
    `/relatorio/semana/artista/${nobody}.rsc`,
    `/relatorio/semana/artista/iara-quintela.${nobody}`,
    '/relatorio/semana/artista/%E0%A4%A',
  ]) {
    const answer = await request.get(path, { headers: { 'x-known-report': '1' } });
    expect([path, answer.status()]).toEqual([path, 404]);
  }
  const weekAhead = DateTime.now().setZone('America/Sao_Paulo').plus({ weeks: 1 }).toFormat("kkkk-'W'WW");
  for (const week of ['0001-W01', '2026-W99', weekAhead])
    for (const path of [`/relatorio/semana/${week}`, `/en/relatorio/semana/${week}`]) {
      const answer = await request.get(path, { headers: { 'x-known-report': '1' } });
      expect([path, answer.status()]).toEqual([path, 404]);
      expect(globSync(`.next/server/**/semana/${week}*`)).toEqual([]);
    }
  expect((await request.get(`${report}/artista/luma-veridiana`)).status()).toBe(200);
  await expect(async () => expect(kept('luma-veridiana.')).not.toEqual([])).toPass(); // what came before is written
  expect([...kept(nobody), ...kept(`iara-quintela.${nobody}`)]).toEqual([]);
});
