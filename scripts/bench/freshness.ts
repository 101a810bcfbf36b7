import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Figure } from './measures';
import type { Stack } from './stack';

const page = '/relatorio/semana';
const afterQuietMs = 95_000;

/** How long a correction takes to the page while it is read every second. */
export async function measureFreshness(stack: Stack): Promise<Figure> {
  const startedAt = performance.now();
  const wanted = await correctOne(stack);
  while ((await readSuggestions(stack)) !== wanted) await pause(1_000);
  const value = (performance.now() - startedAt) / 1_000;
  return { what: 'a correction on the page while it is read', value, unit: 's', limit: { atMost: 62 } };
}

/** A page that nobody read for so long, and a correction 95 s before its first reader. */
export async function measureAfterQuiet(stack: Stack, quietMinutes: number): Promise<Figure> {
  await readSuggestions(stack);
  await pause(quietMinutes * 60_000);
  const corrected = await correctOne(stack);
  await pause(afterQuietMs);
  const value = corrected - (await readSuggestions(stack));
  const what = `corrections missing for the first reader 95 s after ${quietMinutes} quiet minutes`;
  return { what, value, unit: '', limit: { atMost: 0 } };
}

const listSchema = z.object({ comentarios: z.array(z.object({ id: z.string() })) });

/** Makes a suggestion of a praise of this week; gives how many suggestions the page should show. */
async function correctOne({ base, signUp }: Stack): Promise<number> {
  const { weekAt } = await import('@/lib/report/week');
  const { from } = weekAt(new Date());
  const token = await signUp(); // one of before an hour would have ended
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const query = new URLSearchParams({
    categoria: 'ELOGIO',
    revisado: 'false',
    de: from,
    ate: new Date().toISOString(),
  });
  const found = await fetch(`${base}/api/comentarios?${query}`, { headers });
  const [comment] = listSchema.parse(await found.json()).comentarios;
  if (!comment) throw new Error(`Nobody has praised anything since ${from}: there is nothing to correct.`);
  const answer = await fetch(`${base}/api/comentarios/${comment.id}`, {
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
