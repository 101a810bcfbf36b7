import type { Browser, BrowserContextOptions, Page } from 'playwright/test';
import { admin, startApp, type App } from './app';
import { expect, test } from './fixtures';

const queue = '/painel/revisao';
const password = 'uma senha longa de curadoria 42';
const people = { ana: 'ana@example.test', bia: 'bia@example.test' };
/** What the learner is not sure of; a word nobody knows tells them apart. */
const doubtful = Array.from({ length: 90 }, (_, i) => ({
  texto: [
    `bateria número 1 me fez comprar um pedal duplo. desculpa vizinhos (${spell(i)})`,
    `tem a força de uma fadista, ouvi em Braga numa missa e procurei, dia 1 (${spell(i)})`,
  ][i % 2],
}));
let app: App;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  app = await startApp({ REGISTRATION: 'open', REGISTRATION_ROLE: 'curador' });
  for (const email of Object.values(people)) await post('/auth/register', { email, password });
  const { access_token: token } = await post('/auth/login', admin);
  await post('/api/comentarios', doubtful, { token, wait: 30 });
});
test.afterAll(() => app.stop());

function spell(number: number): string {
  return [...String(number)].map((digit) => 'kwxyzqvjgh'[Number(digit)]).join('');
}

async function post(path: string, body: unknown, { method = 'POST', token = '', wait = 0 } = {}) {
  const answer = await fetch(app.base + path, {
    method,
    headers: {
      'content-type': 'application/json',
      prefer: `wait=${wait}`,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
  });
  expect(answer.ok, `${path}: ${answer.status}`).toBe(true);
  return answer.json();
}

async function openQueue(
  browser: Browser,
  email: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: app.base, locale: 'pt-BR', ...options });
  const page = await context.newPage();
  await page.goto(queue);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Senha').fill(email === admin.email ? admin.password : password);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect(page).toHaveURL(/\/painel\/revisao/);
  await expect(page.locator('[data-desk] article')).toBeVisible();
  if (options.javaScriptEnabled !== false) await untilKeysWork(page);
  return page;
}

/** The desk names the open comment in the address as soon as it listens. */
const untilKeysWork = (page: Page) => expect(page).toHaveURL(/atual=/);

/** Instead of a reload: its address would already name a comment. */
async function openQueueAgain(page: Page) {
  await page.goto(queue);
  await untilKeysWork(page);
}

/** The desk shows a decision as made before the server has answered, and keeps it here until then. */
async function untilAllIsSent(page: Page) {
  const kept = () =>
    page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('revisao:')));
  await expect.poll(kept).toEqual([]);
}

const currentId = (page: Page) => new URL(page.url()).searchParams.get('atual') ?? '';

async function untilNext(page: Page, before: string) {
  await expect.poll(() => ['', before].includes(currentId(page))).toBe(false);
  return currentId(page);
}

/** A second opinion is a comment that two people are to see. */
async function askNoSecondOpinions(browser: Browser) {
  const page = await openQueue(browser, admin.email);
  await page.goto('/painel/revisao/concordancia');
  await page.getByLabel('Percentual').fill('0');
  await page.getByRole('button', { name: 'Gravar' }).click();
  await expect(page.getByText('Gravado. Vale para as revisões que vêm.')).toBeVisible();
  await page.goto('/painel');
  await page.context().close();
}

test('a curator reviews twenty comments with the keyboard alone', async ({ browser }) => {
  const page = await openQueue(browser, people.ana);
  const seen = [currentId(page)];
  for (let i = 0; i < 20; i += 1) {
    if (i % 4 === 1) await page.keyboard.press(String(1 + (i % 5)));
    if (i === 2) {
      await page.keyboard.press('t');
      await page.keyboard.type('refr');
      await expect(page.getByRole('listbox', { name: 'Acrescentar tag' })).toBeVisible();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
    }
    if (i === 3) {
      await page.keyboard.press('n');
      await page.keyboard.type('parece ironia');
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('Enter');
    seen.push(await untilNext(page, seen.at(-1) ?? ''));
  }
  expect(new Set(seen).size).toBe(21);
  await expect(page.getByText('20 revisados hoje')).toBeVisible();
  await openQueueAgain(page); // the last one may still be on its way
  await expect(page.getByText('20 revisados hoje')).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText('19 revisados hoje')).toBeVisible();
  await expect.poll(() => currentId(page)).toBe(seen.at(-2));
  await page.context().close();
});

test('two curators at once never see the same comment', async ({ browser }) => {
  await askNoSecondOpinions(browser);
  const pages = await Promise.all([openQueue(browser, people.ana), openQueue(browser, people.bia)]);
  const seen = await Promise.all(
    pages.map(async (page) => {
      const ids = [currentId(page)];
      for (let i = 0; i < 15; i += 1) {
        await page.keyboard.press('Enter');
        ids.push(await untilNext(page, ids.at(-1) ?? ''));
      }
      return ids;
    }),
  );
  expect(new Set(seen.flat()).size).toBe(seen.flat().length);
  await Promise.all(pages.map((page) => page.context().close()));
});

test('a decision about what has changed meanwhile is refused, and the person chooses', async ({
  browser,
}) => {
  const page = await openQueue(browser, people.ana);
  const id = currentId(page);
  const { access_token: token } = await post('/auth/login', admin);
  await post(`/api/comentarios/${id}`, { categoria: 'SPAM' }, { method: 'PATCH', token });
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  const notice = page.getByRole('alert').filter({ hasText: 'mudou enquanto você decidia' });
  await expect(notice).toContainText('Spam');
  await expect.poll(() => currentId(page)).toBe(id);
  await notice.getByRole('button', { name: 'Gravar a minha decisão' }).click();
  await expect(notice).toBeHidden();
  await untilAllIsSent(page);
  await page.goto(`/painel/comentarios/${id}`);
  await expect(page.getByLabel('Categoria')).toHaveValue('elogio');
  await page.context().close();
});

test('a network that fails loses nothing', async ({ browser }) => {
  const page = await openQueue(browser, people.ana);
  const today = Number.parseInt((await page.getByText(/revisados? hoje/).textContent()) ?? '', 10);
  const before = currentId(page);
  await page.context().setOffline(true);
  await page.keyboard.press('Enter');
  await untilNext(page, before);
  await expect(page.getByText('Uma decisão ainda não foi gravada.')).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText('Uma decisão ainda não foi gravada.')).toBeHidden({ timeout: 20_000 });
  await page.reload();
  await expect(page.getByText(`${today + 1} revisados hoje`)).toBeVisible();
  await page.context().close();
});

test('without JavaScript it is one comment at a time', async ({ browser }) => {
  const page = await openQueue(browser, people.bia, { javaScriptEnabled: false });
  const first = await page.locator('article blockquote').textContent();
  await page.getByRole('radio', { name: 'Dúvida' }).check();
  await page.getByRole('button', { name: 'Confirmar e próximo' }).click();
  await expect(page.locator('article blockquote')).not.toHaveText(first ?? '');
  await page.getByRole('button', { name: 'Desfazer' }).click();
  await expect(page.getByText('A última decisão foi desfeita.')).toBeVisible();
  await expect(page.locator('article blockquote')).toHaveText(first ?? '');
  await page.context().close();
});

test("a comment's page does not tell the first word to whoever may give the second", async ({ browser }) => {
  const { access_token: token } = await post('/auth/login', { email: people.ana, password });
  const { itens } = await post('/api/revisao/proximo', {}, { token });
  const [{ id, versao }] = itens;
  const nota = 'é ironia, sem dúvida';
  const word = { versao, categoria: 'SPAM', nota, segunda_opiniao: true };
  await post(`/api/revisao/${id}`, word, { token });

  const page = await openQueue(browser, people.bia);
  await page.goto(`/painel/comentarios/${id}`);
  await expect(page.getByText('Este comentário espera uma segunda opinião')).toBeVisible();
  await expect(page.getByText(nota)).toHaveCount(0);
  await expect(page.getByText(people.ana)).toHaveCount(0);
  await page.context().close();
});
