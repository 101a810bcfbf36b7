import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DELETE, GET, PATCH } from '@/app/api/comentarios/[id]/route';
import { POST } from '@/app/api/comentarios/route';
import { getDatabase } from '@/db/client';
import { leaseComment } from '@/db/queries/review-queue';
import { createUser } from '@/db/queries/users';
import type { Role } from '@/db/schema/people';
import { issueTokenPair } from '@/lib/auth/token-pair';
import { classifyPending } from '@/lib/classification/classify-pending';
import { wireCommentDetailSchema } from '@/lib/comments/wire-schema';
import { ingestComments } from '@/lib/ingestion/ingest-comments';
import { parseComments } from '@/lib/ingestion/parse-comments';
import { confirmReview } from '@/lib/review/confirm-review';
import { reviewerOf } from '@/lib/review/reviewer';
import { decision, queueComments } from '@/lib/review/testing/review-fixtures';

const db = getDatabase();
const bearers = new Map<Role, { authorization: string; userId: string; email: string }>();
const as = (role: Role) => bearers.get(role) ?? { authorization: '', userId: '', email: '' };

beforeAll(async () => {
  for (const role of ['leitor', 'curador', 'analista', 'admin'] as const) {
    const email = `${randomUUID()}@example.test`;
    const user = await createUser(db, { email, passwordHash: 'x', role });
    if (!user) throw new Error('no user');
    const authorization = `Bearer ${(await issueTokenPair(user)).access_token}`;
    bearers.set(role, { authorization, userId: user.id, email });
  }
});
afterAll(() => db.$client.end());

type Sent = { role?: Role; body?: unknown; headers?: Record<string, string> };
type Handler = typeof GET;

function call(handler: Handler, id: string, { role = 'curador', body, headers = {} }: Sent = {}) {
  const request = new Request(`http://localhost/api/comentarios/${id}`, {
    method: body === undefined ? 'GET' : 'PATCH',
    headers: { authorization: as(role).authorization, 'content-type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return handler(request, { params: Promise.resolve({ id }) });
}

type Fields = { texto: string; artista?: string; album?: string; autor?: string; origem?: string };

async function ingest(comment: Fields) {
  const { ids } = await ingestComments(parseComments([comment], new Date()), {
    kind: 'api',
    createdBy: 'detail',
  });
  return ids[0] ?? '';
}

async function decided(comment: Fields) {
  const id = await ingest(comment);
  await classifyPending([id]);
  return id;
}

const detailOf = async (answer: Response) => wireCommentDetailSchema.parse(await answer.json());

describe('GET /api/comentarios/{id}', () => {
  it('names the words that weigh most by their place in the text, before anybody has decided', async () => {
    const texto = '🎸🎸 <b>que refrão lindo</b>, amei demais';
    const detail = await detailOf(await call(GET, await ingest({ texto })));
    expect(detail).toMatchObject({ texto, status: 'pendente', historico: [] });
    expect(detail.termos.length).toBeGreaterThan(0);
    expect(detail.termos.length).toBeLessThanOrEqual(5);
    for (const { termo, inicio, fim } of detail.termos) expect(texto.slice(inicio, fim)).toBe(termo);
  });
});

describe('GET /api/comentarios/{id}, while a second opinion is awaited', () => {
  const nota = `ironia ${randomUUID()}`;
  const machine = { categoria: 'CRÍTICA', confianca: 0.5, status: 'em_revisao', revisado: false };
  const person = { categoria: 'SPAM', confianca: 1, status: 'classificado', revisado: true };
  const say = (id: string, role: Role, input: object) => {
    const { userId, email } = as(role);
    return confirmReview({
      ...{ commentId: id, input: decision(input) },
      reviewer: reviewerOf({ id: userId, email }),
    });
  };
  async function reviewedOnce() {
    const [id = ''] = await queueComments(db, 1);
    await say(id, 'analista', { categoria: 'spam', artista: 'Banda', nota, segunda_opiniao: true });
    return id;
  }

  it('hides the first word from who may give the second, and from nobody else', async () => {
    const id = await reviewedOnce();
    const blind = await call(GET, id);
    const text = await blind.clone().text();
    for (const told of [nota, '"categoria":"SPAM"', as('analista').email, 'Banda'])
      expect(text).not.toContain(told);
    expect(await detailOf(blind)).toMatchObject({
      ...machine,
      artista: null,
      historico: [{ por: 'learner' }],
    });
    for (const role of ['leitor', 'analista', 'admin'] as const)
      expect(await detailOf(await call(GET, id, { role }))).toMatchObject({
        ...{ ...person, artista: 'Banda' },
        historico: [{ por: as('analista').email, nota }, { por: 'learner' }],
      });
  });

  it('shows it once the second was given', async () => {
    const id = await reviewedOnce();
    await leaseComment(db, { userId: as('curador').userId, commentId: id });
    await say(id, 'curador', { versao: 2, categoria: 'elogio' });
    expect(await detailOf(await call(GET, id))).toMatchObject(person);
  });

  it('shows whoever corrects it instead what their correction made of it', async () => {
    const id = await reviewedOnce();
    const corrected = await detailOf(await call(PATCH, id, { body: { categoria: 'elogio' } }));
    expect(corrected).toMatchObject({ ...person, categoria: 'ELOGIO' });
    expect(await detailOf(await call(GET, id))).toEqual(corrected);
  });
});

describe('PATCH /api/comentarios/{id}', () => {
  it('corrects what is named, keeps the rest, and answers the comment with a new ETag', async () => {
    const id = await decided({
      texto: 'que refrão lindo, amei',
      artista: 'Banda da Rota',
      album: 'Disco da Rota',
    });
    const before = await call(GET, id);
    const { tags_funcionalidades: tags } = await detailOf(before);
    const answer = await call(PATCH, id, { body: { categoria: 'dúvida', nota: 'é uma pergunta' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).not.toBe(before.headers.get('etag'));
    const detail = await detailOf(answer);
    expect(detail).toMatchObject({
      categoria: 'DÚVIDA',
      confianca: 1,
      revisado: true,
      artista: 'Banda da Rota',
      album: 'Disco da Rota',
      tags_funcionalidades: tags,
    });
    expect(detail.historico[0]).toMatchObject({ por: as('curador').email, nota: 'é uma pergunta' });
  });

  it('finds the release among those of the artist the comment has, and clears it on request', async () => {
    const id = await decided({ texto: 'que refrão lindo', artista: 'Banda do Álbum', album: 'Primeiro' });
    expect(await detailOf(await call(PATCH, id, { body: { album: 'Segundo' } }))).toMatchObject({
      artista: 'Banda do Álbum',
      album: 'Segundo',
    });
    const same = { artista: 'banda do álbum' };
    expect(await detailOf(await call(PATCH, id, { body: same }))).toMatchObject({ album: 'Segundo' });
    expect(await detailOf(await call(PATCH, id, { body: { album: null } }))).toMatchObject({ album: null });
    const [{ owners } = { owners: 0 }] = await db.execute<{ owners: number }>(
      sql`select count(*)::int as owners from releases where key = 'segundo' and artist_id is null`,
    );
    expect(owners).toBe(0);
  });

  it('answers 412 with the present ETag when the comment moved on, and changes nothing', async () => {
    const id = await decided({ texto: 'que refrão lindo' });
    const etag = (await call(GET, id)).headers.get('etag') ?? '';
    expect(
      (await call(PATCH, id, { body: { categoria: 'spam' }, headers: { 'if-match': etag } })).status,
    ).toBe(200);
    const late = await call(PATCH, id, { body: { categoria: 'duvida' }, headers: { 'if-match': etag } });
    expect(late.status).toBe(412);
    const present = await call(GET, id);
    expect(late.headers.get('etag')).toBe(present.headers.get('etag'));
    expect((await detailOf(present)).categoria).toBe('SPAM');
  });

  it('lets one of two parallel corrections of the same version win', async () => {
    const id = await decided({ texto: 'que refrão lindo' });
    const headers = { 'if-match': (await call(GET, id)).headers.get('etag') ?? '' };
    const answers = await Promise.all(
      ['spam', 'duvida'].map((categoria) => call(PATCH, id, { body: { categoria }, headers })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  it.each([
    ['an ETag of another form', { 'if-match': 'W/"1"' }, { categoria: 'spam' }, 412],
    ['an unknown category', {}, { categoria: 'ótimo' }, 422],
    ['an unknown tag', {}, { tags_funcionalidades: ['nao_existe'] }, 422],
    ['nothing to change', {}, { nota: 'só a nota' }, 422],
    ['an unknown field', {}, { categoria: 'spam', status: 'apagado' }, 422],
    ['a null character', {}, { artista: 'a\0b' }, 422],
  ])('refuses %s', async (_case, headers, body, status) => {
    const id = await decided({ texto: 'que refrão lindo' });
    expect((await call(PATCH, id, { body, headers })).status).toBe(status);
  });

  it('wants a category for a comment that has none yet', async () => {
    const id = await ingest({ texto: 'ninguém me leu' });
    expect((await call(PATCH, id, { body: { artista: 'Alguém' } })).status).toBe(422);
    expect((await call(PATCH, id, { body: { artista: null, categoria: 'SPAM' } })).status).toBe(200);
  });

  it('is for curators, of comments that are here', async () => {
    const id = await decided({ texto: 'que refrão lindo' });
    expect((await call(PATCH, id, { role: 'leitor', body: { categoria: 'spam' } })).status).toBe(403);
    expect((await call(PATCH, randomUUID(), { body: { categoria: 'spam' } })).status).toBe(404);
  });
});

describe('DELETE /api/comentarios/{id}', () => {
  it('leaves nothing of the text, the author or what was written about them in any table', async () => {
    const word = `zuritromb${randomUUID().replace(/[^a-f]/g, '')}`;
    const author = `Quelônia ${word}`;
    const id = randomUUID();
    const comment = { id, texto: `amei o ${word} do refrão`, autor: author, faixa: `Canção do ${word}` };
    const request = new Request('http://localhost/api/comentarios', {
      method: 'POST',
      headers: {
        authorization: as('curador').authorization,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify([comment]),
    });
    expect((await POST(request)).status).toBe(202);
    await classifyPending([id]);
    await call(PATCH, id, { body: { categoria: 'spam', nota: `por causa de ${word}` } });
    await db.execute(sql`
      insert into reviews (comment_id, user_id, kind, category, tags, note, before, revision)
      values (${id}, ${as('curador').userId}, 'review', 'spam', '{}', ${word}, '{}', 1)`);
    expect((await findEverywhere(word)).length).toBeGreaterThan(3);

    expect((await call(DELETE, id, { role: 'analista' })).status).toBe(204);
    expect(await findEverywhere(word)).toEqual([]);
  });

  it('keeps the counts, shows no category and may be repeated', async () => {
    const origem = `s${randomUUID()}`;
    const id = await decided({ texto: 'que refrão lindo', autor: 'Alguém', origem });
    const countsOf = async () => {
      const rows = await db.execute(
        sql`select elogio, critica, sugestao, duvida, spam from hourly_counts where source = ${origem}`,
      );
      return [...rows];
    };
    const before = await countsOf();
    expect(before).toEqual([{ elogio: 1, critica: 0, sugestao: 0, duvida: 0, spam: 0 }]);
    expect((await call(DELETE, id, { role: 'curador' })).status).toBe(403);
    expect((await call(DELETE, id, { role: 'analista' })).status).toBe(204);
    const erased = await call(GET, id);
    expect(await detailOf(erased)).toMatchObject({
      status: 'apagado',
      texto: null,
      autor: null,
      categoria: null,
      confianca: null,
      termos: [],
    });
    expect((await call(DELETE, id, { role: 'analista' })).status).toBe(204);
    expect((await call(GET, id)).headers.get('etag')).toBe(erased.headers.get('etag'));
    expect(await countsOf()).toEqual(before);
    expect((await call(PATCH, id, { body: { categoria: 'spam' } })).status).toBe(409);
    expect((await call(DELETE, randomUUID(), { role: 'analista' })).status).toBe(404);
  });
});

/** The columns that hold a word: of every table, those of the job engine among them. */
async function findEverywhere(word: string): Promise<string[]> {
  const columns = await db.execute<{ place: string; name: string; type: string }>(sql`
    select format('%I.%I', table_schema, table_name) as place, column_name as name, data_type as type
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
      and data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY', 'tsvector', 'bytea', 'USER-DEFINED')`);
  expect(columns.length).toBeGreaterThan(100);
  const found = await Promise.all(
    [...columns].map(async ({ place, name, type }) => {
      const column = sql.identifier(name);
      const asText = type === 'bytea' ? sql`encode(${column}, 'escape')` : sql`${column}::text`;
      const rows = await db.execute(
        sql`select from ${sql.raw(place)} where ${asText} ilike ${`%${word}%`} limit 1`,
      );
      return rows.length > 0 ? [`${place}.${name}`] : [];
    }),
  );
  return found.flat();
}
