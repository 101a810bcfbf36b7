import { sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { createBatch } from '@/db/queries/batches';
import { ensureArtists } from '@/db/queries/catalogue';
import { insertComments } from '@/db/queries/insert-comments';
import { getTag } from '@/db/queries/tags';
import { withRollback } from '@/db/testing';
import { operator } from '@/lib/audit/actor';
import { changeTag } from '@/lib/tags/change-tag';
import { proposeFromPhrases } from '@/lib/tags/propose-from-phrases';

const now = Date.parse('2026-11-20T12:00:00Z');
const daysAgo = (days: number) => new Date(now - days * 86_400_000).toISOString();
const rising = [
  'Cadê a roda de ciranda desse espetáculo?',
  'meu irmão não dançou nada sem roda de ciranda',
  'colocaram a roda de ciranda atrás da coluna',
  'RODA DE CIRANDA escondida na lateral outra vez',
  'queria a roda de ciranda no telão',
  'a roda de ciranda merecia holofote',
  'faltou roda de ciranda ontem, que descaso',
  'Roda de Ciranda cansada, coitada',
  'iluminem direito a roda de ciranda!',
  'ninguém enxergava a roda de ciranda da arquibancada',
];
const steady = [
  'o refletor queimou outra vez',
  'refletor na cara a noite inteira',
  'desliguem esse refletor',
  'que refletor forte',
  'refletor cegando a plateia',
  'cadê o refletor azul',
];

it('proposes what rises in untagged comments, with its words as alias and no piece of any comment', () =>
  withRollback(async (tx) => {
    await fill(tx);
    await say(tx, ['a roda de ciranda sumiu, liga 11 98765-4321 ou joao@exemplo.com'], daysAgo(1));
    expect(await proposeFromPhrases({ db: tx, now })).toEqual({ proposed: 1 });
    expect(await getTag(tx, 'tema_roda_de_ciranda')).toMatchObject({
      status: 'proposed',
      proposedBy: 'phrases',
      evidence: 11,
      aliases: ['roda de ciranda'],
      examples: [],
    });
  }));

it('shows the newest evidence when it is found again, and adds nothing up', () =>
  withRollback(async (tx) => {
    await fill(tx);
    await proposeFromPhrases({ db: tx, now });
    await proposeFromPhrases({ db: tx, now });
    expect(await getTag(tx, 'tema_roda_de_ciranda')).toMatchObject({ evidence: 10 });
  }));

it('does not propose again what was refused', () =>
  withRollback(async (tx) => {
    await fill(tx);
    await proposeFromPhrases({ db: tx, now });
    await changeTag({ code: 'tema_roda_de_ciranda', change: { status: 'arquivada' }, actor: operator }, tx);
    expect(await proposeFromPhrases({ db: tx, now })).toEqual({ proposed: 0 });
    expect(await getTag(tx, 'tema_roda_de_ciranda')).toMatchObject({ status: 'archived' });
  }));

it.each([
  [
    'the catalogue names',
    (tx: Db) => ensureArtists(tx, [{ key: 'roda de ciranda', name: 'Roda de Ciranda' }]),
  ],
  [
    'is an alias',
    (tx: Db) =>
      changeTag({ code: 'feat_letra', change: { sinonimos: ['roda de ciranda'] }, actor: operator }, tx),
  ],
  [
    'is spam',
    (tx: Db) => tx.execute(sql`update comments set category = 'spam' where text ilike '%ciranda%'`),
  ],
  [
    'has a tag',
    (tx: Db) =>
      tx.execute(sql`insert into comment_tags (comment_id, tag_code, received_at)
     select id, 'feat_letra', received_at from comments where text ilike '%ciranda%'`),
  ],
  [
    'is one text sent many times',
    (tx: Db) =>
      tx.execute(sql`update comments set text = 'roda de ciranda já'
     where text ilike '%ciranda%'`),
  ],
])('does not propose what %s', async (_case, arrange) =>
  withRollback(async (tx) => {
    await fill(tx);
    await arrange(tx);
    expect(await proposeFromPhrases({ db: tx, now })).toEqual({ proposed: 0 });
  }),
);

it('proposes nothing from a first week: there is nothing to rise above', () =>
  withRollback(async (tx) => {
    await tx.execute(sql`delete from comments`);
    await say(tx, rising, daysAgo(1));
    expect(await proposeFromPhrases({ db: tx, now })).toEqual({ proposed: 0 });
  }));

/** A subject of this week beside one that every other day has. */
async function fill(tx: Db) {
  await tx.execute(sql`delete from comments`);
  await say(tx, rising, daysAgo(1));
  for (let day = 2; day < 35; day += 2)
    await say(
      tx,
      steady.map((text) => `${text} ${day}`),
      daysAgo(day),
    );
}

async function say(tx: Db, texts: string[], receivedAt: string) {
  const batchId = randomUUID();
  await createBatch(tx, { id: batchId, kind: 'api', createdBy: null });
  const rows = texts.map((text) => ({
    id: randomUUID(),
    text,
    author: null,
    source: 'teste',
    externalId: null,
    artistId: null,
    releaseId: null,
    track: null,
    occurredAt: receivedAt,
    receivedAt,
  }));
  await insertComments(tx, batchId, rows);
  await tx.execute(
    sql`update comments set category = 'critica', status = 'classificado' where batch_id = ${batchId}`,
  );
}
