import type { APIRequestContext } from 'playwright/test';
import { expectNoFindings } from './accessibility';
import { admin } from './app';
import { expect, test } from './fixtures';

/** Comments of a source of their own, each with a person's word on it; returns their ids. */
async function createReviewed(
  request: APIRequestContext,
  origem: string,
  texts: string[],
): Promise<string[]> {
  const signedIn = await request.post('/auth/login', { data: admin });
  const headers = { authorization: `Bearer ${(await signedIn.json()).access_token}` };
  const data = texts.map((texto) => ({ texto, origem }));
  const sent = await request.post('/api/comentarios', { headers: { ...headers, prefer: 'wait=20' }, data });
  const { comentarios } = await sent.json();
  const ids: string[] = comentarios.map(({ id }: { id: string }) => id);
  for (const id of ids) {
    const answer = await request.patch(`/api/comentarios/${id}`, { headers, data: { categoria: 'CRÍTICA' } });
    expect(answer.status()).toBe(200);
  }
  return ids;
}

test('a reviewed comment goes into a set in one step, and out again', async ({
  staffPage: page,
  request,
}) => {
  const [id] = await createReviewed(request, 'e2e-ouro', ['Quero meu dinheiro de volta, o som falhou']);
  await page.goto(`/painel/comentarios/${id}`);
  await page.getByRole('button', { name: 'Pôr em ouro' }).click();
  await expect(page.getByText('Este comentário está no conjunto Ouro.')).toBeVisible();
  await expectNoFindings(page);
  await page.goto('/painel/conjuntos?conjunto=gold');
  await expectNoFindings(page);
  await page.getByRole('button', { name: 'Tirar' }).click();
  await expect(page.getByText('Nada aqui ainda')).toBeVisible();
});

test('a whole search goes into a set after a preview', async ({ staffPage: page, request }) => {
  await createReviewed(request, 'e2e-treino', [
    'O palco atrasou duas horas',
    'Fila enorme e ninguém explicava',
  ]);
  await page.goto('/painel/conjuntos/adicionar?conjunto=train&origem=e2e-treino');
  await expectNoFindings(page);
  await page.getByRole('button', { name: 'Pôr 2 em Treino' }).click();
  await expect(page.getByText('2 comentários entraram em Treino.')).toBeVisible();
  await expectNoFindings(page);
});

test('the overview says what needs attention, and leads there', async ({ staffPage: page }) => {
  await page.goto('/painel');
  await expect(page.getByRole('heading', { name: 'À espera agora' })).toBeVisible();
  await expectNoFindings(page);
  const link = page.getByRole('link', { name: /revisão há mais de um dia/ });
  await expect(link).toHaveAttribute('href', '/painel/revisao');
});
