import { z } from 'zod';
import { quantile, readFor, type Figure } from './measures';
import type { Stack } from './stack';

const curators = 8;
const rounds = 15;
/** A process loads its routes and compiles what is used often, once. */
const warmUpRounds = 20;
/** A person reads a comment before the next key. */
const readingMs = 1_000;

const workSchema = z.object({ itens: z.array(z.object({ id: z.uuid() })) });

/** 8 curators who take the next comment of the queue and put it off, in each order of the queue. */
export async function measureReviewing(stack: Stack): Promise<Figure[]> {
  const tokens: string[] = [];
  for (let i = 0; i < curators; i += 1) tokens.push(await stack.signUp());
  const reviewAll = async (ordem: string, rounds: number) =>
    (await Promise.all(tokens.map((token) => review({ base: stack.base, token, ordem, rounds })))).flat();
  const figures: Figure[] = [];
  for (const ordem of ['incerteza', 'discordancia', 'recentes']) {
    await reviewAll(ordem, warmUpRounds);
    const times = await reviewAll(ordem, rounds);
    figures.push({
      what: `review next, by ${ordem} (p50 ${quantile(times, 0.5).toFixed(1)})`,
      value: quantile(times, 0.95),
      unit: 'ms',
      limit: { atMost: 60 },
    });
  }
  return figures;
}

type Curator = { base: string; token: string; ordem: string; rounds: number };

async function review({ base, token, ordem, rounds }: Curator): Promise<number[]> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const post = (path: string, body = '{}') => fetch(base + path, { method: 'POST', headers, body });
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await readFor(readingMs);
    const startedAt = performance.now();
    const answer = await post('/api/revisao/proximo', JSON.stringify({ ordem }));
    const { itens } = workSchema.parse(await answer.json());
    times.push(performance.now() - startedAt);
    const [next] = itens;
    if (!next) throw new Error('The queue is empty.');
    const skipped = await post(`/api/revisao/${next.id}/pular`);
    if (!skipped.ok) throw new Error(`Skipping answered ${skipped.status}.`);
  }
  return times;
}
