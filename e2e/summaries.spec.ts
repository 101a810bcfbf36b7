import { expectNoFindings } from './accessibility';
import { createClient } from './api';
import { expect, test } from './fixtures';
import { signInAs } from './people';

const ask = createClient({ base: process.env.E2E_BASE_URL ?? '' });

/** The week of the second newest summary, and its text; the newest is for other tests. */
async function someSummary() {
  const { resumos } = await ask('/api/resumos?limite=2');
  return resumos[1];
}

test('an edit with a wrong number is refused with the reason in place, and a right one is approved and sent once', async ({
  staffPage: page,
}) => {
  const { semana, textos } = await someSummary();
  const [first, ...rest] = textos['pt-BR'].paragraphs;
  await page.goto(`/painel/resumos/${semana}`);
  await page.getByRole('link', { name: 'Editar' }).click();
  const text = page.getByLabel('Texto').first();
  await text.fill([`${first} Chegaram 9.999 comentários.`, ...rest].join('\n\n'));
  await page.getByRole('button', { name: 'Guardar como nova versão' }).click();
  const refusal = page.getByRole('alert').filter({ hasText: 'O texto diz o que os fatos não dizem.' });
  await expect(refusal).toContainText('Português, Texto 1');
  await expect(refusal).toContainText('9.999');
  await expect(text).toHaveValue(/9\.999/);
  await expectNoFindings(page);

  await page.getByLabel('Título').first().fill('A semana em resumo');
  await text.fill([first, ...rest].join('\n\n'));
  await page.getByRole('button', { name: 'Guardar como nova versão' }).click();
  await expect(page.getByRole('heading', { name: 'A semana em resumo' })).toBeVisible();
  await expect(page.getByText('Rascunho')).toBeVisible();

  await page.getByRole('button', { name: 'Aprovar esta versão' }).click();
  await page.getByRole('link', { name: 'Enviar', exact: true }).click();
  await expect(page.getByText('Um e-mail enviado não volta.')).toBeVisible();
  await expectNoFindings(page);
  await page.getByRole('button', { name: 'Enviar a todos agora' }).click();
  await expect(page.getByText('Nada a fazer: foi enviada.')).toBeVisible();
  expect((await ask(`/api/resumos/${semana}`)).estado).toBe('enviado');
});

test('a reader sees summaries and can change none', async ({ browser }) => {
  const context = await signInAs(browser, 'leitor');
  const page = await context.newPage();
  const { semana } = await someSummary();
  await page.goto('/painel/resumos');
  await page.locator(`a[href="/painel/resumos/${semana}"]`).click();
  await expect(page.getByRole('heading', { name: 'Os fatos' })).toBeVisible();
  await page.goto(`/painel/resumos/${semana}?editar=1&enviar=1`);
  await expect(page.getByRole('heading', { name: 'Os fatos' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'O próximo passo' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Guardar|Aprovar|Enviar/ })).toHaveCount(0);
  await context.close();
});
