import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Figure } from './measures';
import type { Stack } from './stack';

const page = '/relatorio/semana';
const quietMs = 120_000;
const afterQuietMs = 95_000;

/** How long a correction takes to the page: while it is read every second, and when nobody reads it before. */
export async function measureFreshness(stack: Stack): Promise<Figure[]> {
  const startedAt = performance.now();
  const wanted = await correctOne(stack);
  while ((await readSuggestions(stack)) !== wanted) await pause(1_000);
  const whileRead = (performance.now() - startedAt) / 1_000;

  await pause(quietMs);
  const corrected = await correctOne(stack);
  await pause(afterQuietMs);
  const shown = await readSuggestions(stack);
  return [
    { what: 'a correction on the page while it is read', value: whileRead, unit: 's', limit: { atMost: 62 } },
    {
      what: 'corrections missing for the first reader after 95 s of quiet',
      value: corrected - shown,
      unit: '',
      limit: { atMost: 0 },
    },
  ];
}

const listSchema = z.object({ comentarios: z.array(z.object({ id: z.string() })) });

/** Makes a suggestion of a praise of this week; gives how many suggestions the page should show. */
async function correctOne({ base, token }: Stack): Promise<number> {
  const { weekAt } = await import('@/lib/report/week');
  const { from } = weekAt(new Date());
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const query = new URLSearchParams({
    categoria: 'ELOGIO',
    revisado: 'false',
    de: from,
    ate: new Date().toISOString(),
  });
  const found = await fetch(`${base}/api/comentarios?${query}`, { headers });
  const [comment] = listSchema.parse(await found.json()).comentarios;
  const answer = await fetch(`${base}/api/comentarios/${comment?.id}`, {
    method: 'PATCH',
    headers,
    body: JSON.stringify({ categoria: 'SUGESTÃO' }),
  });
  if (!answer.ok) throw new Error(`The correction answered ${answer.status}.`);
  return countSuggestions();
}

async function countSuggestions(): Promise<number> {
  const { getReport } = await import('@/lib/report/get-report');
  const report = await getReport();
  const rows = report?.charts.flatMap((chart) => (chart.id === 'categorias' ? chart.rows : [])) ?? [];
  return rows.find(({ category }) => category === 'sugestao')?.comments ?? Number.NaN;
}

async function readSuggestions({ base }: Stack): Promise<number> {
  const html = await (await fetch(base + page, { headers: { accept: 'text/html' } })).text();
  const text = html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]+>/g, ' ');
  const [, count = ''] = /Sugest(?:ão|ões)\s+([\d.]+) comentário/.exec(text) ?? [];
  return Number(count.replaceAll('.', ''));
}
