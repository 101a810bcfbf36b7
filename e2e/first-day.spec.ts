import { expect, test } from './fixtures';

const csv = [
  'texto;artista',
  'Que refrão incrível, arrepiei do começo ao fim;Banda do Teste',
  'O som do show estava péssimo, não dava para ouvir a voz;Banda do Teste',
  'Podiam lançar esse álbum em vinil, por favor;Banda do Teste',
  'Que horas abrem os portões no sábado?;',
  'Inscreva-se no meu canal e ganhe dinheiro pelo pix, link na bio;',
  ' ;',
  '<script>alert(1)</script> <img src=x onerror=alert(2)> amei;',
].join('\n');

test('a first day: sign in, upload, watch it classify, open a comment, see the report', async ({
  staffPage: page,
}) => {
  await page.goto('/painel/enviar');
  await page.setInputFiles('input[type=file]', {
    name: 'comentários.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  });
  await page.getByRole('button', { name: 'Enviar arquivo' }).click();
  await expect(page.getByText('1 linha recusada')).toBeVisible();
  await page.getByRole('link', { name: 'Acompanhar o lote' }).click();
  await expect(page).toHaveURL(/\/painel\/lotes\//);
  await expect(page.getByText('Concluído')).toBeVisible({ timeout: 30_000 });

  await page.goto('/painel/comentarios?q=arrepiei+refrao&artista=Banda+do+Teste');
  await page.getByRole('link', { name: /Que refrão incrível/ }).click();
  await expect(page).toHaveURL(/\/painel\/comentarios\/[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { name: 'Histórico' })).toBeVisible();
  await expect(page.getByText('Elogio').first()).toBeVisible();

  await expect(async () => {
    await page.goto('/relatorio/semana');
    const categories = page.getByRole('main').locator('#categorias');
    await expect(categories).toContainText(/Elogio\s*[1-9][\d.]* comentário/, { timeout: 1_000 });
  }).toPass({ timeout: 70_000 }); // the page drawn before the comments is kept for a minute
});

test('an address that names no week of the report is not found', async ({ request }) => {
  for (const path of ['/relatorio/semana/x', '/en/relatorio/semana/2026-W471', '/xx/relatorio/semana'])
    expect((await request.get(path)).status()).toBe(404);
});

test('a comment that is markup is shown as text and runs nothing', async ({ staffPage: page }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`a dialog opened: ${dialog.message()}`);
  });
  await page.goto('/painel/comentarios?q=onerror');
  await expect(page.getByText('<script>alert(1)</script>').first()).toBeVisible();
});

test('the list keeps its state in the URL and pages by keyset', async ({ staffPage: page }) => {
  await page.goto('/painel/comentarios?limite=20');
  const first = await page.locator('main ol a[href*="/painel/comentarios/"]').first().getAttribute('href');
  await page.getByRole('link', { name: 'Mais antigos' }).click();
  await expect(page).toHaveURL(/cursor=/);
  expect(await page.locator('main ol a[href*="/painel/comentarios/"]').first().getAttribute('href')).not.toBe(
    first,
  );
});

for (const path of [
  '/relatorio/semana?format=json',
  '/en/relatorio/semana?format=json',
  '/api/relatorio/semana',
])
  test(`${path} answers the report as JSON`, async ({ request }) => {
    const answer = await request.get(path);
    expect(answer.status()).toBe(200);
    expect((await answer.json()).graficos.length).toBeGreaterThanOrEqual(2);
  });

test('nobody gets in without signing in', async ({ page }) => {
  for (const path of ['/painel', '/painel/comentarios', '/painel/enviar']) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/entrar/);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the report reads in both languages', async ({ page }) => {
    await page.goto('/relatorio/semana');
    await expect(page.locator('html')).toHaveAttribute('lang', 'pt-BR');
    await expect(page.locator('main svg').first()).toBeVisible();
    await page.goto('/en/relatorio/semana');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });

  test('staff can sign in and search', async ({ staffPage: page }) => {
    await page.goto('/painel/comentarios');
    await page.getByLabel('Buscar no texto').fill('show');
    await page.getByRole('button', { name: 'Filtrar' }).click();
    await expect(page).toHaveURL(/q=show/);
  });
});
