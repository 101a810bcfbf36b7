import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { getDatabase } from '@/db/client';
import { countDecisions } from '@/db/queries/count-decisions';
import { deleteQuote } from '@/db/queries/quotes';
import { artists, releases } from '@/db/schema/catalogue';
import { batches, comments } from '@/db/schema/comments';
import { quotes } from '@/db/schema/quotes';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { listArtistPages } from '@/lib/report/artist-pages';
import { freezeClosedWeeks } from '@/lib/report/freeze-weeks';
import { getReport } from '@/lib/report/get-report';
import { shiftWeek, weekAt } from '@/lib/report/week';
import type { Category } from '@/lib/text/categories';
import { GET } from './artista/[artista]/route';

log.level = 'silent';
const lastWeek = shiftWeek(weekAt(new Date()), -1);
let database: TestDatabase;
const ids = { large: 0, small: 0, album: 0 };

beforeAll(async () => {
  database = await createTestDatabase();
  env.DATABASE_URL = database.url;
  const db = getDatabase();
  ids.large = await createArtist('Tássio & Leomir', 'tassio leomir');
  ids.small = await createArtist('Pouca Gente', 'pouca gente');
  const [album] = await db
    .insert(releases)
    .values({ artistId: ids.large, title: 'Porteira', key: 'porteira', kind: 'album' })
    .returning();
  ids.album = album?.id ?? 0;
  await count('elogio', 25, ids.large);
  await count('critica', 10, ids.large);
  await count('duvida', 4, ids.large, shiftWeek(lastWeek, -2).from); // too few to tell of, on the page or in a sum
  await count('elogio', 4, ids.small);
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

async function createArtist(name: string, key: string): Promise<number> {
  const [artist] = await getDatabase().insert(artists).values({ name, key }).returning();
  return artist?.id ?? 0;
}

async function count(category: Category, n: number, artistId: number, hour = lastWeek.from) {
  const releaseId = artistId === ids.large ? ids.album : null;
  const state = { confidence: 0.9, modelVersion: 'test', reviewed: false, artistId, releaseId, tags: [] };
  const change = { hour, source: 'api', old: null, now: { ...state, category } };
  await countDecisions(
    getDatabase(),
    Array.from({ length: n }, () => change),
  );
}

async function quote(text: string, category: Category, artistId: number) {
  const [id, batchId] = [randomUUID(), randomUUID()];
  const at = lastWeek.from;
  await getDatabase()
    .insert(batches)
    .values({ id: batchId, kind: 'api', total: 1, pending: 0, classified: 1 });
  await getDatabase()
    .insert(comments)
    .values({
      ...{ id, batchId, text, source: 'x', occurredAt: at, receivedAt: at, status: 'classificado' },
      ...{ category, confidence: 1, artistId },
    });
  await getDatabase()
    .insert(quotes)
    .values({ commentId: id, text, occurredAt: at, approvedBy: 'x', approvedAt: at });
  return id;
}

async function requireReport() {
  const report = await getReport(lastWeek.id);
  if (!report) throw new Error('no report');
  return report;
}

describe('the quotes of a frozen week', () => {
  it('are those of this moment, and no part of what was hashed', async () => {
    await freezeClosedWeeks(new Date());
    const before = await requireReport();
    expect(before.voices).toEqual([]);
    const praise = await quote('que moda bonita', 'elogio', ids.large);
    const criticism = await quote('faltou som', 'critica', ids.small);
    const { voices, frozen } = await requireReport();
    expect(voices).toEqual([
      { text: 'que moda bonita', category: 'elogio', artist: 'Tássio & Leomir' },
      { text: 'faltou som', category: 'critica', artist: null }, // four comments are too few for a name
    ]);
    expect(frozen?.hash).toBe(before.frozen?.hash);
    await deleteQuote(getDatabase(), praise);
    await getDatabase().update(comments).set({ status: 'em_revisao' }).where(eq(comments.id, criticism));
    expect((await requireReport()).voices).toEqual([]);
  });
});

describe("an artist's report", () => {
  const ask = (artista: string) =>
    GET(new Request('http://localhost/x'), { params: Promise.resolve({ artista }) });

  it('is there for who was discussed enough, open to other sites, kept for a minute', async () => {
    const answer = await ask('tassio-leomir');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cache-control')).toContain('s-maxage=60');
    expect(await answer.json()).toMatchObject({
      ...{ artista: 'Tássio & Leomir', slug: 'tassio-leomir', periodo: { tipo: 'oito_semanas' } },
      categorias: [
        { categoria: 'ELOGIO', comentarios: 25, comentarios_anterior: null },
        { categoria: 'CRÍTICA', comentarios: 10 },
        { categoria: 'SUGESTÃO', comentarios: 0 },
        { categoria: 'DÚVIDA', comentarios: 0 },
      ],
      lancamentos: [{ titulo: 'Porteira', comentarios: 35, elogios: 25, criticas: 10 }],
    });
  });

  it('is not there for who was not, for nobody, or for what is no name', async () => {
    for (const slug of ['pouca-gente', 'nenhuma', '%E0%A4%A', '__proto__', 'TASSIO-LEOMIR'])
      expect((await ask(slug)).status).toBe(404);
  });

  it('is linked where the report names the artist', async () => {
    const chart = (await requireReport()).charts.find(({ id }) => id === 'artistas');
    expect(chart).toMatchObject({ rows: [{ name: 'Tássio & Leomir', slug: 'tassio-leomir' }] });
  });

  it('is let in by whoever the process bundles apart, as soon as it is linked', async () => {
    const linked = await listArtistPages();
    vi.resetModules(); // as the proxy has modules of its own
    const apart = await import('@/lib/report/artist-pages');
    expect(apart.listArtistPages).not.toBe(listArtistPages);
    await count('elogio', 40, ids.small);
    expect(await apart.listArtistPages()).toBe(linked);
  });
});
