import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Figure } from './measures';
import type { Stack } from './stack';

const page = '/relatorio/semana';
const afterQuietSeconds = 95;

/** How long a correction takes to the page while it is read every second. */
export async function measureFreshness(stack: Stack): Promise<Figure> {
  const token = await stack.signUp();
  const startedAt = performance.now();
  const wanted = await correctOne(stack, token);
  while ((await readSuggestions(stack)) !== wanted) await pause(1_000);
  const value = (performance.now() - startedAt) / 1_000;
  return { what: 'a correction on the page while it is read', value, unit: 's', limit: { atMost: 62 } };
}

/** How far the page is from the truth for its first reader: nobody read it for so long, and then it was corrected. */
export async function measureAfterQuiet(stack: Stack, quietMinutes: number): Promise<Figure> {
  await readSuggestions(stack);
  await pause(quietMinutes * 60_000);
  const wanted = await correctOne(stack, await stack.signUp()); // a token from before an hour has expired
  await pause(afterQuietSeconds * 1_000);
  const value = Math.abs(wanted - (await readSuggestions(stack)));
  const what = `off by, ${afterQuietSeconds} s after ${quietMinutes} min of quiet and a correction`;
  return { what, value, unit: '', limit: { atMost: 0 } };
}

const listSchema = z.object({ comentarios: z.array(z.object({ id: z.string() })) });

/** Makes a suggestion of a praise of this week; gives how many suggestions the page should show. */
async function correctOne({ base }: Stack, token: string): Promise<number> {
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
