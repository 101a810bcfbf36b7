import { once } from 'node:events';
import { createServer } from 'node:http';
import AxeBuilder from '@axe-core/playwright';
import type { APIRequestContext, Page } from 'playwright/test';
import { expect, test } from './fixtures';

const report = '/relatorio/semana';
type Bursts = { regra: string; rajadas: number; comentarios: number; com: { n: number }; sem: { n: number } };
type Event = { tipo: string; lancamento?: string };
type Wire = {
  semana: string;
  rajadas: Bursts;
  graficos: { id: string; titulo: string; eventos?: Event[] }[];
};

async function read(request: APIRequestContext): Promise<Wire> {
  return (await request.get('/api/relatorio/semana')).json();
}

/** What a browser makes of a text as XML: its outermost element, or what is wrong with it. */
async function rootOf(page: Page, xml: string) {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'application/xml');
    return parsed.querySelector('parsererror')?.textContent ?? parsed.documentElement.localName;
  }, xml);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the report has its headline, every chart and every table', async ({ page, request }) => {
    const { graficos } = await read(request);
    await page.goto(report);
    await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
    for (const { id } of graficos) {
      const figure = page.locator(`figure#${id}`);
      await expect(figure.getByRole('img').first()).toBeVisible();
      await figure.getByText('Ver os números em tabela').click();
      await expect(figure.getByRole('table')).toBeVisible();
    }
  });

  test('the report is one small page without a script, whatever its address', async ({ request }) => {
    const { semana } = await read(request);
    for (const address of [report, `/en${report}`, `${report}/${semana}`]) {
      const answer = await request.get(address);
      expect((await answer.body()).length).toBeLessThan(120 * 1024);
      expect(await answer.text()).not.toContain('<script');
      expect(answer.headers()['content-security-policy']).toContain("default-src 'none'");
    }
  });

  test('every chart leads to its files and to what shows it elsewhere', async ({ page, request }) => {
    const { semana, graficos } = await read(request);
    await page.goto(report);
    for (const { id } of graficos)
      for (const format of ['csv', 'json', 'svg', 'png']) {
        const href = `/api/relatorio/semana/${semana}/graficos/${id}.${format}`;
        await expect(page.locator(`a[href="${href}"]`)).toHaveText(format.toUpperCase());
        expect((await request.get(href)).status()).toBe(200);
      }
    await page.getByText('Incorporar').first().click();
    await expect(page.getByText(`${semana}/incorporar/${graficos[0]?.id}`)).toBeVisible();
  });

  test('a chart for other pages is whole and leads back', async ({ page, request }) => {
    const { semana, graficos } = await read(request);
    for (const { id, titulo } of graficos) {
      await page.goto(`${report}/${semana}/incorporar/${id}`);
      await expect(page.getByRole('heading')).toHaveText(titulo);
      await expect(page.getByRole('img').first()).toBeVisible();
      const link = page.getByRole('link', { name: 'Ver no relatório' });
      await expect(link).toHaveAttribute('href', new RegExp(`/relatorio/semana/${semana}#${id}$`));
    }
  });

  test('nothing but the report is printed: no links, no dark paper', async ({ page }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(report);
    await expect(page.locator('.chart-links').first()).toBeHidden();
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  });
});

/** A site of its own, where Chromium lets it frame what is on this machine. */
async function serve(html: string) {
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end(html),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

test('another site may frame a chart, and may not frame the report', async ({ page, baseURL }) => {
  const frames = [`${report}/incorporar/categorias`, report].map(
    (path) => `<iframe src="${baseURL}${path}">`,
  );
  const site = await serve(frames.join('</iframe>'));
  await page.goto(site.url);
  await expect(
    page.frameLocator('iframe >> nth=0').getByRole('link', { name: 'Ver no relatório' }),
  ).toBeVisible();
  await expect(page.frameLocator('iframe >> nth=1').getByRole('main')).toHaveCount(0);
  site.close();
});

test('axe finds nothing in a chart for other pages, in any theme', async ({ page }) => {
  for (const theme of ['claro', 'escuro']) {
    await page.goto(`${report}/incorporar/categorias?tema=${theme}`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});

test('the report is JSON to who asks for it in the address or by what they accept', async ({ request }) => {
  expect((await (await request.get(`${report}?format=json`)).json()).graficos).not.toHaveLength(0);
  const accepting = (accept: string) => request.get(report, { headers: { accept }, maxRedirects: 0 });
  expect((await accepting('application/json')).status()).toBe(307);
  expect((await accepting('text/html,application/json')).headers()['content-type']).toContain('text/html');
});

test('every page of the report has its numbers as JSON, by the address it names', async ({
  page,
  request,
}) => {
  const { semana } = await read(request);
  await page.goto(report);
  const artist = await page
    .getByRole('navigation', { name: 'Relatório por artista' })
    .getByRole('link')
    .first()
    .getAttribute('href');
  for (const address of [report, `${report}/${semana}`, `/en${report}/${semana}`, artist ?? '']) {
    await page.goto(address);
    const json = await page.locator('link[type="application/json"]').getAttribute('href');
    for (const named of [json ?? '', `${address}?format=json`])
      expect((await (await request.get(named)).json()).semana).toBe(semana);
  }
});

test('drawings and feed are well-formed, and the feed is found from the page', async ({ page, request }) => {
  await page.goto(report);
  const feed = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
  expect(new URL(feed ?? '', page.url()).pathname).toBe('/relatorio/feed.xml');
  const reader = { headers: { accept: 'application/atom+xml, application/feed+json, application/json' } };
  const xml = await (await request.get('/relatorio/feed.xml', reader)).text();
  expect(await rootOf(page, xml)).toBe('feed');
  expect(xml.match(/<entry>/g)?.length).toBeGreaterThan(5); // the demo has eight weeks
  for (const { id } of (await read(request)).graficos) {
    const svg = await (await request.get(`/api/relatorio/semana/graficos/${id}.svg`)).text();
    expect(await rootOf(page, svg)).toBe('svg');
  }
});

test('the report is told with and without bursts, and says what it counts as one', async ({
  page,
  request,
}) => {
  const { rajadas } = await read(request);
  expect(rajadas.comentarios).toBeGreaterThan(rajadas.rajadas);
  expect(rajadas.com.n).toBeGreaterThan(rajadas.sem.n);
  await page.goto(report);
  const section = page.getByRole('region', { name: 'Com e sem rajadas' });
  await expect(section.getByRole('row', { name: 'n, sem o SPAM' })).toContainText(
    [rajadas.com.n, rajadas.sem.n].map((n) => n.toLocaleString('pt-BR')).join(''),
  );
  await expect(section).toContainText(rajadas.regra);
});

test('a release stands in every drawing over time, and in its table', async ({ page, request }) => {
  await page.goto(report);
  for (const { id, eventos } of (await read(request)).graficos) {
    if (!eventos) continue;
    expect(eventos.length).toBeGreaterThan(0);
    const figure = page.locator(`figure#${id}`);
    const drawn = await figure.getByRole('img').first().locator('svg > line + text').allInnerTexts();
    expect(drawn.length).toBeGreaterThan(0);
    await figure.getByText('Ver os números em tabela').click();
    for (const { lancamento } of eventos.filter(({ tipo }) => tipo === 'lancamento'))
      await expect(figure.getByRole('table')).toContainText(lancamento ?? '');
  }
});

test('the page names a picture of its week that is there', async ({ page, request }) => {
  await page.goto(report);
  const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
  const { pathname, search } = new URL(picture ?? '');
  const answer = await request.get(pathname + search);
  expect(answer.headers()['content-type']).toBe('image/png');
});
