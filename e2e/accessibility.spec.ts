import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { expectNoFindings, expectNoSidewaysScroll } from './accessibility';
import { createClient } from './api';
import { expect, test } from './fixtures';
import { createLink } from './people';

const ask = createClient({ base: process.env.E2E_BASE_URL ?? '' });
const widths = [360, 1440];
/** Every page of the staff: `app/access.test.ts` holds the list to the code, so that none is left out here. */
const { pages }: { pages: Record<string, string> } = JSON.parse(readFileSync('app/access.json', 'utf8'));
const publicPages = [
  '/relatorio/semana',
  '/en/relatorio/semana',
  '/relatorio/semana/artista/iara-quintela',
  '/en/relatorio/semana/artista/iara-quintela',
  '/entrar',
  '/senha/definida',
  '/senha/nada',
  '/assinar',
  '/assinar/enviado',
  '/confirmar/nada',
  '/sair/nada',
];
/** What stands for the part in brackets, and what a page needs in its address to have something to show. */
const examples: Record<string, (page: Page) => Promise<string>> = {
  '/painel/[...resto]': async () => '/painel/nada/disso',
  '/painel/comentarios': async () => '/painel/comentarios?limite=20',
  '/painel/comentarios/[id]': async () => {
    const { comentarios } = await ask('/api/comentarios?limite=1');
    return `/painel/comentarios/${comentarios[0].id}`;
  },
  '/painel/comentarios/correcao': async () => '/painel/comentarios/correcao?categoria=critica',
  '/painel/conjuntos/adicionar': async () => '/painel/conjuntos/adicionar?conjunto=train&categoria=critica',
  '/painel/emails/[id]': async (page) => {
    await ask('/api/stakeholders', { email: `leitor-${Date.now()}@example.test` });
    const link = page.getByRole('link', { name: /^Confirme/ }).first();
    await expect(async () => {
      await page.goto('/painel/emails');
      await expect(link).toBeVisible({ timeout: 500 });
    }).toPass();
    return (await link.getAttribute('href')) ?? '';
  },
  '/painel/lotes/[id]': async () => {
    const { lote } = await ask('/api/comentarios', [{ texto: 'que refrão lindo' }]);
    return `/painel/lotes/${lote.id}`;
  },
  '/painel/pessoas/[id]': async () => {
    const { usuarios } = await ask('/api/usuarios');
    return `/painel/pessoas/${usuarios[0].id}`;
  },
  '/painel/resumos/[semana]': async () => {
    const { resumos } = await ask('/api/resumos?limite=1');
    return `/painel/resumos/${resumos[0].semana}?editar=1`;
  },
  '/painel/tags/[codigo]': async () => '/painel/tags/feat_refrao',
  '/painel/webhooks/[id]': async () => {
    const { id } = await ask('/api/webhooks', {
      ...{ url: 'https://example.com/', eventos: ['alerta.criado'], descricao: 'leitor de tela' },
    });
    return `/painel/webhooks/${id}`;
  },
  '/painel/tokens/[id]': async () => {
    const { id } = await ask('/api/tokens', {
      ...{ nome: 'leitor de tela', escopos: ['comentarios:ler'], validade_dias: 30 },
    });
    return `/painel/tokens/${id}`;
  },
};

async function expectSound(page: Page, path: string) {
  await page.goto(path);
  await page.locator('h1').first().waitFor({ state: 'attached' });
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(page);
    await expectNoFindings(page);
  }
}

for (const pattern of Object.keys(pages))
  test(`axe finds nothing on ${pattern}, and nothing is too wide`, async ({ staffPage: page }) => {
    const path = (await examples[pattern]?.(page)) ?? pattern;
    expect(path, `say in \`examples\` where ${pattern} is`).not.toContain('[');
    await expectSound(page, path);
  });

for (const path of publicPages)
  test(`axe finds nothing on ${path}, and nothing is too wide`, async ({ page }) => expectSound(page, path));

test('axe finds nothing where a password is set', async ({ page }) => {
  await expectSound(page, await createLink(page.request));
});

const states: [string, string, (page: Page) => Promise<void>][] = [
  ['an empty list', '/painel/comentarios?q=nadadenada', async () => {}],
  ['a filter that means nothing', '/painel/comentarios?categoria=zz', async () => {}],
  [
    'the filters, the views and the formats open',
    '/painel/comentarios?categoria=critica',
    async (page) => {
      await page.locator('summary', { hasText: 'Mais filtros' }).click();
      await page.locator('summary', { hasText: 'Visões' }).click();
      await page.locator('summary', { hasText: 'Exportar' }).click();
    },
  ],
  [
    'the account menu open',
    '/painel',
    async (page) => page.getByRole('button', { name: 'admin@example.test' }).click(),
  ],
  ['the tags of the desk open', '/painel/revisao', async (page) => typeAtDesk(page, ['t', 's', 'h'])],
  ['the keys of the desk open', '/painel/revisao', async (page) => typeAtDesk(page, ['?'])],
];
for (const [state, path, bring] of states)
  test(`axe finds nothing with ${state}`, async ({ staffPage: page }) => {
    await page.goto(path);
    await bring(page);
    await expectNoFindings(page);
  });

async function typeAtDesk(page: Page, keys: string[]) {
  await expect(page).toHaveURL(/atual=/);
  for (const key of keys) await page.keyboard.press(key);
}

test('the keys are a dialog that keeps the focus and gives it back', async ({ staffPage: page }) => {
  await page.goto('/painel/revisao');
  await expect(page).toHaveURL(/atual=/);
  const opener = page.getByRole('button', { name: 'Teclas' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog');
  await expect(sheet).toBeVisible();
  for (let i = 0; i < 6; i += 1) {
    await page.keyboard.press('Tab');
    const isOutside = await page.evaluate(
      () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
    );
    expect(isOutside).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(opener).toBeFocused();
});

test('every stop of the Tab key is seen, and the first leads to the content', async ({ staffPage: page }) => {
  for (const path of ['/painel', '/painel/comentarios', '/painel/tags', '/painel/auditoria']) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Ir para o conteúdo' })).toBeFocused();
    for (let i = 0; i < 25; i += 1) {
      await page.keyboard.press('Tab');
      const unseen = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(focused);
        return outlineStyle === 'none' || outlineWidth === '0px' ? focused.outerHTML.slice(0, 200) : null;
      });
      expect(unseen).toBeNull();
    }
  }
});
