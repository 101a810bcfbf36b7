import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import { toCursor } from '@/lib/comments/page-cursor';

const dayMs = 86_400_000;

/** The address of each page that is measured, over what `generateComments` made. */
export async function listSearchCases(): Promise<[string, Record<string, string>][]> {
  const [yearAgo, first] = [await cursorAt(365), await cursorAt(725)];
  const [headline, oldHeadline] = [await findHeadline(1), await findHeadline(400)];
  const month = { de: dayBefore(395), ate: dayBefore(365) };
  const [rareWord, lote, [model = '']] = [await findRareWord(), await findBatch(), await listModels()];
  return [
    ['newest', {}],
    ['next page, a year back', { cursor: yearAgo }],
    ['next page, near the end', { cursor: first }],
    ['oldest first', { ordem: 'antigos' }],
    ['a very common word', { q: 'pra' }],
    ['a very common word, near the end', { q: 'pra', cursor: first }],
    ["this month's word", { q: headline }],
    ["last year's word", { q: oldHeadline }],
    ['a middling word', { q: 'refrão' }],
    ['a middling word, a year back', { q: 'refrão', cursor: yearAgo }],
    ['two words', { q: 'show refrão' }],
    ['two common words', { q: 'pra não' }],
    ['a phrase', { q: '"não ouvi"' }],
    ['without a word', { q: '-pra' }],
    ['a rare word', { q: rareWord }],
    ['a word nobody wrote', { q: 'xyzzyabc' }],
    ['category', { categoria: 'spam' }],
    ['category, near the end', { categoria: 'spam', cursor: first }],
    ['tag, common', { tag: 'album_capa' }],
    ['tag, rare', { tag: 'show_som' }],
    ['artist, common', { artista: 'Artista 1' }],
    ['artist, rare', { artista: 'Artista 299' }],
    ['release', { album: 'Disco 290 3' }],
    ['source', { origem: 'loja' }],
    ['batch', { lote }],
    ['the last week', { de: dayBefore(7) }],
    ['a month last year', month],
    ['all before last year', { ate: dayBefore(365) }],
    ['since last month, oldest first', { de: dayBefore(30), ordem: 'antigos' }],
    ['status, rare', { status: 'falha' }],
    ['status, common', { status: 'classificado' }],
    ['reviewed', { revisado: 'true' }],
    ['not reviewed', { revisado: 'false' }],
    ['highest confidence', { confianca_min: '0.995' }],
    ['lowest confidence', { confianca_max: '0.352' }],
    ['a narrow confidence', { confianca_min: '0.5', confianca_max: '0.501' }],
    ['model, out of use', { modelo: model }],
    ['word and category', { q: 'refrão', categoria: 'elogio' }],
    ['word and rare artist', { q: 'pra', artista: 'Artista 299' }],
    ['word and rare tag', { q: 'refrão', tag: 'show_som' }],
    ['word and month', { q: 'pra', ...month }],
    ["last year's word and category", { q: oldHeadline, categoria: 'spam' }],
    ['category and rare artist', { categoria: 'spam', artista: 'Artista 299' }],
    ['category and old model', { categoria: 'spam', modelo: model }],
    ['category and month', { categoria: 'critica', ...month }],
    ['tag and old model', { tag: 'album_capa', modelo: model }],
    ['tag and month', { tag: 'album_capa', ...month }],
    ['category, release and word', { categoria: 'spam', album: 'Disco 1 1', q: 'pra' }],
    ['reviewed, category and source', { revisado: 'true', categoria: 'spam', origem: 'loja' }],
    ['in review, little confidence', { status: 'em_revisao', confianca_max: '0.4' }],
    ['what cannot be: failed, with a category', { status: 'falha', categoria: 'elogio' }],
  ];
}

const dayBefore = (days: number) => new Date(Date.now() - days * dayMs).toISOString().slice(0, 10);

async function cursorAt(daysAgo: number): Promise<string> {
  const row = z.object({ receivedAt: z.string(), id: z.string() });
  const [key] = await fetchRows(
    getDatabase(),
    row,
    sql`select received_at::text as "receivedAt", id from comments where received_at < ${isoBefore(daysAgo)}::timestamptz
      order by received_at desc nulls last limit 1`,
  );
  return key ? toCursor(key) : '';
}

const findHeadline = (daysAgo: number) =>
  findText(sql`select substring(text from 'manchete[a-z]+') as found from comments
    where received_at < ${isoBefore(daysAgo)}::timestamptz and text like '%manchete%' order by received_at desc nulls last limit 1`);

const findRareWord = () =>
  findText(sql`select word as found from (
    select unnest(tsvector_to_array(search)) as word from (select search from comments order by id limit 20000) first) words
    group by word having count(*) = 1 order by word desc limit 1`);

const findBatch = () => findText(sql`select id as found from batches order by id offset 500 limit 1`);

async function findText(query: ReturnType<typeof sql>): Promise<string> {
  const [row] = await fetchRows(getDatabase(), z.object({ found: z.string() }), query);
  return row?.found ?? '';
}

async function listModels(): Promise<string[]> {
  const rows = await fetchRows(
    getDatabase(),
    z.object({ model: z.string() }),
    sql`select distinct model_version as model from comments where model_version is not null order by 1`,
  );
  return rows.map(({ model }) => model);
}

const isoBefore = (days: number) => new Date(Date.now() - days * dayMs).toISOString();
