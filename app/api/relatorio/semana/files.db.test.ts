import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as getFeed } from '@/app/(public)/[locale]/relatorio/feed.xml/route';
import { answerEmbed } from '@/app/(public)/[locale]/relatorio/semana/answer-embed';
import { getDatabase } from '@/db/client';
import { countDecisions } from '@/db/queries/count-decisions';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { shiftWeek, weekAt } from '@/lib/report/week';
import type { Category } from '@/lib/text/categories';
import { answerCard } from './answer-card';
import { answerChart } from './answer-chart';
import { answerReport } from './answer-report';

log.level = 'silent';
const lastWeek = shiftWeek(weekAt(new Date()), -1);
const semana = lastWeek.id;
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  env.DATABASE_URL = database.url;
  env.PUBLIC_URL = 'https://insights.example.test';
  await countDecisions(getDatabase(), [...decided('elogio', 40), ...decided('critica', 20)]);
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

function decided(category: Category, n: number) {
  const state = { confidence: 0.9, modelVersion: 'test', reviewed: false, artistId: null, releaseId: null };
  return Array.from({ length: n }, () => ({
    hour: lastWeek.from,
    source: 'api',
    old: null,
    now: { ...state, category, tags: [] },
  }));
}

type Handler = typeof answerChart;
const ask = (handler: Handler, params: object, query = '') =>
  handler(new Request(`http://localhost/x${query}`), { params: Promise.resolve(params) });
const askChart = (arquivo: string, query = '') => ask(answerChart, { semana, arquivo }, query);

const chartIds = async () => {
  const { graficos }: { graficos: { id: string }[] } = await (await ask(answerReport, { semana })).json();
  return graficos.map(({ id }) => id);
};

describe('a chart of the report as a file', () => {
  it('is JSON that says where its numbers come from', async () => {
    const answer = await askChart('categorias.json');
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await answer.json()).toMatchObject({
      id: 'categorias',
      semana,
      n: 60,
      fonte: `https://insights.example.test/relatorio/semana/${semana}`,
      linhas: expect.arrayContaining([expect.objectContaining({ categoria: 'CRÍTICA', comentarios: 20 })]),
    });
  });

  it('is CSV of the same lines', async () => {
    const { linhas } = await (await askChart('categorias.json')).json();
    const rows: unknown[] = parse(await (await askChart('categorias.csv')).text(), { columns: true });
    const asText = (line: object) =>
      Object.fromEntries(Object.entries(line).map(([key, value]) => [key, String(value ?? '')]));
    expect(rows).toEqual(linhas.map(asText));
  });

  it('is SVG that needs nothing from outside: no variables, no addresses to load', async () => {
    for (const id of await chartIds()) {
      const answer = await askChart(`${id}.svg`);
      const svg = await answer.text();
      expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      const { n } = await (await askChart(`${id}.json`)).json();
      expect(svg.includes('role="img"')).toBe(n > 0); // the drawing of the page, where there is something to draw
      expect(svg).not.toMatch(/var\(--|href="(?!#)|url\(|NaN|undefined/);
    }
  });

  it('is PNG of 1200 pixels', async () => {
    for (const id of await chartIds()) {
      const png = Buffer.from(await (await askChart(`${id}.png`)).arrayBuffer());
      expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
      expect(png.readUInt32BE(16)).toBe(1200);
    }
  });

  it('takes the colours of the theme that was asked for', async () => {
    const [light, dark] = await Promise.all(
      ['', '?tema=escuro'].map(async (query) => (await askChart('categorias.svg', query)).text()),
    );
    expect(light).toContain('fill="#fbf8f1"');
    expect(dark).toContain('fill="#12131a"');
  });

  it('may be read and kept by other sites, and a refusal may be read but not kept', async () => {
    const [good, bad] = await Promise.all([askChart('categorias.csv'), askChart('nenhum.csv')]);
    expect(good.headers.get('access-control-allow-origin')).toBe('*');
    expect(good.headers.get('cache-control')).toContain('s-maxage=60');
    expect(bad.headers.get('access-control-allow-origin')).toBe('*');
    expect(bad.headers.get('cache-control')).toBe('no-store');
  });

  it.each(['nenhum.csv', 'categorias.pdf', 'categorias', '.csv', 'categorias.csv.png', '__proto__.json'])(
    'does not exist as %s',
    async (arquivo) => {
      const answer = await askChart(arquivo);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
    },
  );

  it('does not exist for what is no week, or in a theme there is not', async () => {
    expect((await ask(answerChart, { semana: '2026-W99', arquivo: 'categorias.csv' })).status).toBe(404);
    expect((await askChart('categorias.svg', '?tema=roxo')).status).toBe(422);
  });
});

it('the picture of the week is a PNG of 1200 × 630', async () => {
  const answer = await ask(answerCard, { semana });
  const png = Buffer.from(await answer.arrayBuffer());
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
});

it('a chart for other pages may be framed by anybody, runs nothing and leads back to the report', async () => {
  const answer = await ask(answerEmbed, { locale: 'pt-BR', semana, grafico: 'categorias' });
  const html = await answer.text();
  expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors *');
  expect(answer.headers.get('x-frame-options')).toBeNull();
  expect(html).not.toContain('<script');
  expect(html).toContain(`href="https://insights.example.test/relatorio/semana/${semana}#categorias"`);
});

it('a chart for other pages follows the system, or the theme it is given', async () => {
  const embed = async (query: string) =>
    (await ask(answerEmbed, { locale: 'en', semana, grafico: 'categorias' }, query)).text();
  expect(await embed('')).toContain('prefers-color-scheme');
  expect(await embed('?tema=escuro')).not.toContain('prefers-color-scheme');
});

it('the feed has an entry for each closed week that had comments', async () => {
  const answer = await ask(getFeed, { locale: 'pt-BR' });
  const xml = await answer.text();
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  expect(xml.match(/<entry>/g)).toHaveLength(1);
  expect(xml).toContain(`<id>https://insights.example.test/relatorio/semana/${semana}</id>`);
  expect(xml).toContain('60 comentários: 67% de elogios, 33% de críticas.');
});
