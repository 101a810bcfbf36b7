import { randomUUID } from 'node:crypto';
import { expectNoFindings } from './accessibility';
import { createClient } from './api';
import { expect, test } from './fixtures';

const ask = createClient({ base: process.env.E2E_BASE_URL ?? '' });
const finishMs = 60_000;

async function send(total: number): Promise<{ origem: string; ids: string[] }> {
  const origem = `massa-${randomUUID().slice(0, 8)}`;
  const rows = Array.from({ length: total }, (_, i) => ({
    texto: `que refrão lindo, amei o número ${i}`,
    origem,
  }));
  const { lote, ids } = await ask('/api/comentarios', rows);
  await expect(async () => {
    expect((await ask(`/api/lotes/${lote.id}`)).pendentes).toBe(0);
  }).toPass({ timeout: finishMs });
  return { origem, ids };
}

const isListed = async (filters: Record<string, string>) =>
  (await ask(`/api/comentarios?limite=1&${new URLSearchParams(filters)}`)).comentarios.length > 0;

test('corrects 5,000 comments of a query well within a minute, and undoes it', async ({
  staffPage: page,
}) => {
  test.setTimeout(240_000);
  const { origem } = await send(5_000);
  await page.goto(`/painel/comentarios?origem=${origem}`);
  await page.getByRole('link', { name: 'Corrigir todos os 5.000 desta busca' }).click();
  await expect(page.getByRole('heading', { name: '5.000 comentários' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '10 comentários da busca, ao acaso' })).toBeVisible();
  await expectNoFindings(page);
  await page.getByLabel('Categoria', { exact: true }).selectOption('critica');
  await page.getByRole('textbox', { name: 'Por quê' }).fill('ironia');
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expectNoFindings(page);
  await page.getByRole('button', { name: 'Sim, corrigir 5.000' }).click();
  await expect(page.getByText('A correção começou.')).toBeVisible();
  await expect(page.getByText('5.000 corrigidos')).toBeVisible({ timeout: finishMs });
  expect(await isListed({ origem, categoria: 'elogio' })).toBe(false);
  await expectNoFindings(page);

  await page.getByRole('button', { name: 'Desfazer' }).first().click();
  await expect(page.getByText('5.000 voltaram ao que eram')).toBeVisible({ timeout: finishMs });
  expect(await isListed({ origem, categoria: 'critica' })).toBe(false);
  expect(await isListed({ origem, revisado: 'true' })).toBe(false);
});

test('corrects one comment, tells who was faster, and erases it', async ({ staffPage: page, context }) => {
  const { ids } = await send(1);
  const path = `/painel/comentarios/${ids[0]}`;
  const other = await context.newPage();
  await other.goto(path);
  await page.goto(path);
  await expectNoFindings(page);
  await page.getByLabel('Categoria', { exact: true }).selectOption('duvida');
  await page.getByLabel('Procurar em: Tags').fill('show_');
  await page
    .getByRole('checkbox', { name: /^show_/ })
    .first()
    .check();
  await page.getByLabel('Artista', { exact: true }).fill('Banda da Correção');
  await page.getByRole('textbox', { name: 'Por quê' }).fill('pergunta do horário');
  await page.getByRole('button', { name: 'Gravar correção' }).click();
  await expect(page.getByText('Correção gravada.')).toBeVisible();
  await expect(page.getByText('Categoria: Elogio → Dúvida')).toBeVisible();
  await expect(page.getByText('“pergunta do horário”')).toBeVisible();

  await other.getByLabel('Categoria', { exact: true }).selectOption('spam');
  await other.getByRole('button', { name: 'Gravar correção' }).click();
  await expect(other.getByText(/mudou enquanto você o via, por admin@example.test/)).toBeVisible();
  await expect(other.getByText(/Dúvida · .*show_.* · Banda da Correção/)).toBeVisible();
  await expectNoFindings(other);
  await other.getByRole('button', { name: 'Gravar por cima' }).click();
  await expect(other.getByText('Categoria: Dúvida → Spam')).toBeVisible();

  await page.goto(path);
  await page.getByText('Apagar este comentário').click();
  await page.getByLabel('Sim, apagar para sempre').check();
  await page.getByRole('button', { name: 'Apagar', exact: true }).click();
  await expect(page.getByText('As contagens ficam.')).toBeVisible();
  await expect(page.getByText('Texto apagado a pedido do autor')).toBeVisible();
  await expect(page.getByText('pergunta do horário')).toBeHidden();
  await expectNoFindings(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a comment is corrected, and many are', async ({ staffPage: page }) => {
    const { origem, ids } = await send(3);
    await page.goto(`/painel/comentarios/${ids[0]}`);
    await page.getByLabel('Categoria', { exact: true }).selectOption('spam');
    await page.getByRole('button', { name: 'Gravar correção' }).click();
    await expect(page.getByText('Correção gravada.')).toBeVisible();
    await page.goto(`/painel/comentarios/correcao?origem=${origem}`);
    await page.getByLabel('Categoria', { exact: true }).selectOption('sugestao');
    await page.getByRole('button', { name: 'Continuar' }).click();
    await page.getByRole('button', { name: 'Sim, corrigir 3' }).click();
    await expect(async () => {
      await page.reload();
      await expect(page.getByText('3 corrigidos')).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: finishMs });
  });
});
