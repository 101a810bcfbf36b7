import { inParallel, quantile, type Figure } from './measures';
import type { Stack } from './stack';

const pages = {
  'list, newest': '/api/comentarios',
  'list by category': '/api/comentarios?categoria=critica',
  'list by tag': '/api/comentarios?tag=feat_letra',
  'search, common word': '/api/comentarios?q=show',
  'search, two words': '/api/comentarios?q=refr%C3%A3o+incr%C3%ADvel',
  'search and category': '/api/comentarios?q=%C3%A1lbum&categoria=elogio',
};
const users = 8;
const requests = 200;

/** Pages of the list at 8 concurrent readers. */
export async function measureReading(stack: Stack): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [what, path] of Object.entries(pages)) {
    await get(stack, path);
    const times: number[] = [];
    await inParallel(users, requests, async () => {
      times.push(await get(stack, path));
    });
    figures.push({
      what: `${what}, p95 at ${users} readers`,
      value: quantile(times, 0.95),
      unit: 'ms',
      limit: { atMost: 120 },
    });
  }
  return figures;
}

async function get(stack: Stack, path: string): Promise<number> {
  const startedAt = performance.now();
  const answer = await fetch(stack.base + path, { headers: { authorization: `Bearer ${stack.token}` } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  await answer.arrayBuffer();
  return performance.now() - startedAt;
}
