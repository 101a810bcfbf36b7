import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DELETE, PUT } from '@/app/api/comentarios/[id]/citacao/route';
import { getDatabase } from '@/db/client';
import { getQuote } from '@/db/queries/quotes';
import { createUser } from '@/db/queries/users';
import { auditLog } from '@/db/schema/audit';
import { comments } from '@/db/schema/comments';
import { issueTokenPair } from '@/lib/auth/token-pair';
import { classifyPending } from '@/lib/classification/classify-pending';
import { correctComment, eraseComment } from '@/lib/comments/correct-comment';
import { correctionInputSchema } from '@/lib/comments/correction-input';
import { ingestComments } from '@/lib/ingestion/ingest-comments';
import { parseComments } from '@/lib/ingestion/parse-comments';
import { listCandidates } from '@/lib/quotes/list-candidates';
import { passQuote } from '@/lib/quotes/withdraw-quote';
import { queueComments } from '@/lib/review/testing/review-fixtures';

const db = getDatabase();
const email = `${randomUUID()}@example.test`;
const curator = { key: '', name: email };
let authorization = '';

beforeAll(async () => {
  const user = await createUser(db, { email, passwordHash: 'x', role: 'curador' });
  if (!user) throw new Error('no user');
  curator.key = `user:${user.id}`;
  authorization = `Bearer ${(await issueTokenPair(user)).access_token}`;
});
afterAll(() => db.$client.end());

const call = (handler: typeof PUT, id: string, headers: Record<string, string> = {}) =>
  handler(
    new Request(`http://localhost/api/comentarios/${id}/citacao`, {
      method: 'PUT',
      headers: { authorization, ...headers },
    }),
    { params: Promise.resolve({ id }) },
  );

const correct = (id: string, body: object) =>
  correctComment({ id }, correctionInputSchema.parse(body), curator);

/** A comment that a person has decided. */
async function decided(texto: string, fields: { origem?: string; id_externo?: string } = {}) {
  const { ids } = await ingestComments(parseComments([{ texto, ...fields }], new Date()), {
    kind: 'api',
    createdBy: 'citacoes',
  });
  const [id = ''] = ids;
  await correct(id, { categoria: 'elogio' });
  return id;
}

async function quoted(texto: string, fields = {}) {
  const id = await decided(texto, fields);
  expect((await call(PUT, id)).status).toBe(201);
  return id;
}

const actionsOn = async (id: string) => {
  const rows = await db
    .select()
    .from(auditLog)
    .where(eq(auditLog.subject, `comment:${id}`))
    .orderBy(auditLog.id);
  return rows.map(({ action }) => action).filter((action) => action.startsWith('quote.'));
};

describe('PUT /api/comentarios/{id}/citacao', () => {
  it('makes a quote of the text as the public may read it, signed, once', async () => {
    const id = await decided('@banda que refrão\u202e lindo, fui com a @julia');
    const answer = await call(PUT, id);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({
      ...{ id, texto: 'que refrão lindo, fui com a @…', categoria: 'ELOGIO', aprovada_por: email },
    });
    expect((await call(PUT, id)).status).toBe(200);
    expect(await actionsOn(id)).toEqual(['quote.approved']);
  });

  it.each([
    ['personal data', 'me liga no 11 98765-4321, amei', 'citacao_dado_pessoal'],
    ['a link', 'comprem em www.exemplo.test', 'citacao_link'],
    ['too much to say', 'palavra '.repeat(60), 'citacao_longa'],
    ['nothing to say', '👏👏👏', 'citacao_vazia'],
  ])('refuses a text with %s and says so', async (_case, texto, code) => {
    const id = await decided(texto);
    const answer = await call(PUT, id);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code });
    expect(await getQuote(db, id)).toBeNull();
  });

  it('refuses SPAM, what waits for a decision and what was erased', async () => {
    const spam = await decided('ganhe seguidores agora mesmo');
    await correct(spam, { categoria: 'spam' });
    const [waiting = ''] = await queueComments(db, 1);
    const erased = await decided('que refrão lindo');
    await eraseComment(erased, curator);
    for (const id of [spam, waiting, erased]) expect((await call(PUT, id)).status).toBe(409);
    expect((await call(PUT, randomUUID())).status).toBe(404);
  });

  it('refuses a comment that changed since it was read', async () => {
    const id = await decided('que refrão lindo');
    const late = await call(PUT, id, { 'if-match': '"1"' });
    expect(late.status).toBe(412);
    expect((await call(PUT, id, { 'if-match': late.headers.get('etag') ?? '' })).status).toBe(201);
  });
});

describe('a quote', () => {
  it('is withdrawn by hand, which may be repeated', async () => {
    const id = await quoted('que refrão lindo');
    expect((await call(DELETE, id)).status).toBe(204);
    expect((await call(DELETE, id)).status).toBe(204);
    expect(await getQuote(db, id)).toBeNull();
    expect(await actionsOn(id)).toEqual(['quote.approved', 'quote.withdrawn']);
    expect((await call(PUT, id)).status).toBe(201);
  });

  it('goes with the comment that is erased', async () => {
    const id = await quoted('que refrão lindo');
    await eraseComment(id, curator);
    expect(await getQuote(db, id)).toBeNull();
  });

  it('goes when the comment is sent again with another text, and not with the same', async () => {
    const fields = { origem: 'citacoes', id_externo: randomUUID() };
    const id = await quoted('que refrão lindo', fields);
    const send = (texto: string) =>
      ingestComments(parseComments([{ texto, ...fields }], new Date()), { kind: 'api', createdBy: 'x' });
    await send('que refrão lindo');
    expect(await getQuote(db, id)).not.toBeNull();
    await send('retiro o que disse');
    expect(await getQuote(db, id)).toBeNull();
  });

  it('goes when a person calls it SPAM, and stays with any other correction', async () => {
    const id = await quoted('que refrão lindo');
    await correct(id, { categoria: 'critica' });
    expect(await getQuote(db, id)).toMatchObject({ category: 'critica' });
    await correct(id, { categoria: 'spam' });
    expect(await getQuote(db, id)).toBeNull();
  });

  it('goes when a machine that decides again calls it SPAM', async () => {
    const texto = 'GANHE 10 MIL SEGUIDORES GRÁTIS!!! clique no meu perfil e compre já, promoção imperdível';
    const id = await quoted(texto);
    await db
      .update(comments)
      .set({ reviewed: false, status: 'pendente', category: null })
      .where(eq(comments.id, id));
    await classifyPending([id]);
    const [comment] = await db.select().from(comments).where(eq(comments.id, id));
    expect(comment?.category).toBe('spam');
    expect(await getQuote(db, id)).toBeNull();
  });
});

describe('the candidates', () => {
  const offered = async (id: string) => {
    for (let after: string | undefined; ;) {
      const { candidates, next } = await listCandidates({ after, now: new Date() }, db);
      const found = candidates.find((candidate) => candidate.id === id);
      if (found || !next) return found;
      after = next;
    }
  };

  it('are decided comments with something to say, as the public would read them', async () => {
    const id = await decided('@banda que refrão mais lindo do disco inteiro');
    expect(await offered(id)).toMatchObject({ text: 'que refrão mais lindo do disco inteiro' });
    for (const texto of ['lindo', 'meu zap é 11 98765-4321, falem da turnê comigo'])
      expect(await offered(await decided(texto))).toBeUndefined();
  });

  it('are offered no more once approved, withdrawn or passed over', async () => {
    const [kept, passed] = [
      await quoted('que refrão mais lindo do disco inteiro'),
      await decided('um show para nunca mais esquecer na vida'),
    ];
    await passQuote(passed, curator, db);
    expect(await offered(kept)).toBeUndefined();
    expect(await offered(passed)).toBeUndefined();
    await call(DELETE, kept);
    expect(await offered(kept)).toBeUndefined();
    expect(await actionsOn(passed)).toEqual(['quote.passed']);
  });
});
