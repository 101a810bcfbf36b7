import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';

const stamp = Date.now();
/** Latin-1, as a spreadsheet in Portuguese saves it. */
const csv = [
  'Opinião do fã;Banda favorita;Data;Nota',
  `Que canção incrível, arrepiei ${stamp};Orquestra do Sertão;2026-11-02;5`,
  'O som do show estava péssimo;Orquestra do Sertão;2026-02-30;1',
  'Podiam lançar em vinil, por favor;Orquestra do Sertão;2026-11-03;4',
  ' ;Orquestra do Sertão;2026-11-03;4',
].join('\n');

const choose = (page: Page, content: string, name = 'opiniões.csv') =>
  page.setInputFiles('input[type=file]', {
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(content, 'latin1'),
  });

test('a Latin-1 file is shown before it is sent, its columns are named, and its good rows land', async ({
  staffPage: page,
}) => {
  await page.goto('/painel/enviar');
  await choose(page, csv);
  await expect(page.getByText('WINDOWS-1252 · separado por ponto e vírgula · 4 colunas')).toBeVisible();
  await expect(page.getByRole('cell', { name: /Que canção incrível/ })).toBeVisible();
  const text = page.getByLabel('A coluna Opinião do fã é');
  await expect(page.getByText('Escolha a coluna que traz o texto do comentário.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Enviar arquivo' })).toBeDisabled();

  await text.selectOption('Texto do comentário');
  await page.getByLabel('A coluna Banda favorita é').selectOption('Artista');
  await expect(page.getByLabel('A coluna Data é')).toHaveValue('data');
  await expect(
    page.getByText('2 comentários prontos para envio · 2 linhas com problema ficam de fora'),
  ).toBeVisible();
  await expect(page.getByText(/^Linha 3 · data:/)).toBeVisible();
  await expect(page.getByText(/^Linha 5 · texto:/)).toBeVisible();

  await page.getByRole('button', { name: 'Enviar arquivo' }).click();
  await expect(page.getByText('2 linhas recusadas')).toBeVisible();
  await page.getByRole('link', { name: 'Acompanhar o lote' }).click();
  await expect(page.getByText('Concluído')).toBeVisible({ timeout: 30_000 });
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await expect(page.getByText('2 linhas deste arquivo foram recusadas')).toBeVisible();
  await expect(page.getByText(/^Linha 3 · data:/)).toBeVisible();

  await page.goto(`/painel/comentarios?q=${stamp}&artista=${encodeURIComponent('Orquestra do Sertão')}`);
  await expect(page.getByText('Que canção incrível, arrepiei').first()).toBeVisible();
});

test('the choice of columns is remembered for the session, and the same content leads to its batch', async ({
  staffPage: page,
}) => {
  const again = `Opinião do fã\nOutra canção boa ${stamp}\n`;
  await page.goto('/painel/enviar');
  await choose(page, again);
  await page.getByLabel('A coluna Opinião do fã é').selectOption('texto');
  await expect(page.getByText('1 comentário pronto para envio')).toBeVisible();
  await page.getByRole('button', { name: 'Enviar arquivo' }).click();
  await expect(page).toHaveURL(/\/painel\/lotes\//);

  await page.goto('/painel/enviar');
  await choose(page, again);
  await expect(page.getByText('1 comentário pronto para envio')).toBeVisible();
  await page.getByRole('button', { name: 'Enviar arquivo' }).click();
  await expect(page).toHaveURL(/repetido=1/);
  await expect(page.getByText('este é o lote daquele envio')).toBeVisible();
});

test('a large file shows how far it is, and the batch goes on live', async ({ staffPage: page }) => {
  test.setTimeout(180_000);
  const lines = Array.from({ length: 60_000 }, (_, i) => `Que refrão lindo, número ${i} de ${stamp};Nina`);
  await page.goto('/painel/enviar');
  await choose(page, `texto;artista\n${lines.join('\n')}\n`);
  await expect(page.getByText('60.000 comentários prontos para envio')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Enviar arquivo' }).click();
  await expect(page.getByText(/[1-9][\d.]* linhas lidas e gravadas/)).toBeVisible({ timeout: 60_000 });
  const streaming = page.waitForRequest(/\/api\/lotes\/[^/]+\/eventos$/);
  await expect(page).toHaveURL(/\/painel\/lotes\//, { timeout: 60_000 });
  await streaming;
  await expect(page.getByText(/por segundo · falta/)).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await expect(page.getByText('Concluído')).toBeVisible({ timeout: 90_000 });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a file is taken by the names of its columns', async ({ staffPage: page }) => {
    await page.goto('/painel/enviar');
    await choose(page, `texto\nEnviado sem scripts ${stamp}\n`);
    await page.getByRole('button', { name: 'Enviar arquivo' }).click();
    await expect(page).toHaveURL(/\/painel\/lotes\//);
  });
});
