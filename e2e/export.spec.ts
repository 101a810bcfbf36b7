import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures';

const total = 20_000;
const artist = 'Banda da Exportação';

test('20,000 comments are exported as the list finds them, formulas made safe, and one export is left', async ({
  staffPage: page,
}) => {
  test.setTimeout(240_000);
  const lines = Array.from({ length: total }, (_, i) => `=1+${i} que refrão lindo;${artist}`);
  await page.goto('/painel/enviar');
  await page.setInputFiles('input[type=file]', {
    name: 'muitos.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`texto;artista\n${lines.join('\n')}\n`),
  });
  await page.getByRole('button', { name: 'Enviar arquivo' }).click();
  await expect(page).toHaveURL(/\/painel\/lotes\//, { timeout: 60_000 });

  await page.goto(`/painel/comentarios?artista=${encodeURIComponent(artist)}&limite=20&cursor=`);
  await page.locator('summary', { hasText: 'Exportar' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV para planilha' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^comentarios-\d{4}-\d{2}-\d{2}\.csv$/);
  const [header, ...rows] = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  expect(header).toMatch(/^\ufeffid;texto;status;categoria;confianca;/);
  expect(rows).toHaveLength(total);
  expect(rows.filter((row) => row.split(';')[1]?.startsWith("'=1+"))).toHaveLength(total);
  expect(new Set(rows.map((row) => row.split(';')[0])).size).toBe(total);
  await expect(page.getByText('O arquivo está pronto')).toBeVisible();

  const read = await page.evaluate(async () => {
    const leaving = new AbortController();
    const answer = await fetch('/api/comentarios/export?formato=jsonl', { signal: leaving.signal });
    const first = await answer.body?.getReader().read();
    leaving.abort();
    return first?.value?.length ?? 0;
  });
  expect(read).toBeGreaterThan(0);
  await expect(async () => {
    // At most four at once: were the one that was left still running, they would not all be let in.
    const sizes = await page.evaluate(async () => {
      const leaving = new AbortController();
      const url = '/api/comentarios/export?formato=jsonl';
      const answers = await Promise.all(
        [1, 2, 3, 4].map(() => fetch(url, { signal: leaving.signal, cache: 'no-store' })),
      );
      leaving.abort();
      return answers.map(({ status }) => status);
    });
    expect(sizes).toEqual([200, 200, 200, 200]);
  }).toPass({ timeout: 10_000 });
});

test('a file that cannot be made now is told in a sentence, and the page stays', async ({
  staffPage: page,
}) => {
  await page.goto('/painel/comentarios');
  const answered = Promise.withResolvers<void>();
  await page.route('**/api/comentarios/export?*', async (asked) => {
    await answered.promise;
    await asked.fulfill({ status: 503, body: '{}' });
  });
  await page.locator('summary', { hasText: 'Exportar' }).click();
  await page.getByRole('link', { name: 'JSON Lines' }).click();
  await expect(page.getByText('O arquivo está sendo feito…')).toBeVisible();
  answered.resolve();
  await expect(page.getByRole('alert').filter({ hasText: 'exportações demais' })).toBeVisible();
  await expect(page).toHaveURL(/\/painel\/comentarios$/);
});
