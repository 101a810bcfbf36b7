import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST } from '@/app/api/insights/perguntar/route';
import { GET } from '@/app/api/perguntas/[id]/eventos/route';
import { getDatabase } from '@/db/client';
import { listQuestions } from '@/db/queries/questions';
import { createUser } from '@/db/queries/users';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { issueTokenPair } from '@/lib/auth/token-pair';
import { env } from '@/lib/env';
import { openQuestion } from '@/lib/insights/open-question';
import type { Source } from '@/lib/insights/source';
import { storeThreeWeeks } from '@/lib/insights/testing';
import { wireAnswerSchema } from '@/lib/insights/wire-question';

/** A database of its own: whether there is a summary at all is the question. */
let database: TestDatabase;
let weeks: Source[];
let ana: Person;
let bia: Person;
type Person = { key: string; bearer: string };

beforeAll(async () => {
  database = await createTestDatabase();
  env.DATABASE_URL = database.url;
  [ana, bia] = await Promise.all([enrol(), enrol()]);
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

async function enrol(): Promise<Person> {
  const user = await createUser(getDatabase(), {
    email: `${randomUUID()}@example.test`,
    passwordHash: 'x',
    role: 'leitor',
  });
  if (!user) throw new Error('no user');
  return { key: `user:${user.id}`, bearer: (await issueTokenPair(user)).access_token };
}

const post = (body: object, { bearer }: Person = ana, headers: Record<string, string> = {}) =>
  POST(
    new Request('http://localhost/api/insights/perguntar', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}`, ...headers },
      body: JSON.stringify(body),
    }),
  );
const ask = async (pergunta: string, headers?: Record<string, string>) =>
  wireAnswerSchema.parse(await (await post({ pergunta }, ana, headers)).json());

it('answers 404 while there is no summary, and keeps no question then', async () => {
  const answer = await post({ pergunta: 'As críticas subiram?' });
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await listQuestions(getDatabase(), { askedBy: ana.key, limit: 10 })).toEqual([]);
});

describe('with summaries', () => {
  beforeAll(async () => {
    weeks = await storeThreeWeeks(getDatabase());
  });

  it('answers with the week and a passage of its summary', async () => {
    const { resposta, semanas, fontes, encontrada } = await ask('As críticas subiram na última semana?');
    const [, , last] = weeks;
    expect(encontrada).toBe(true);
    expect(semanas).toEqual([last?.week]);
    expect(resposta).toContain('subiram de 31% para 50%');
    expect(fontes).toEqual([
      { semana: last?.week, trecho: 'As críticas subiram de 31% para 50%, mais do que o acaso explica.' },
    ]);
  });

  it('says that the summaries do not say, and cites nothing then', async () => {
    expect(await ask('Qual a capital da França?')).toMatchObject({
      encontrada: false,
      semanas: [],
      fontes: [],
    });
  });

  it('answers in the language that is asked for, else in the one the client prefers', async () => {
    const english = await post({ pergunta: 'Did criticism rise last week?', idioma: 'en' });
    expect((await english.json()).resposta).toContain('Criticism rose from 31% to 50%');
    const preferred = await ask('As críticas subiram?', { 'accept-language': 'en-US,en;q=0.9' });
    expect(preferred.resposta).toContain('Criticism rose');
  });

  it.each([
    ['two characters', 'oi'],
    ['blanks', '     '],
    ['301 characters', 'a'.repeat(301)],
    ['no text', 7],
  ])('refuses %s', async (_case, pergunta) => {
    const answer = await post({ pergunta });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ erros: [{ campo: 'pergunta' }] });
  });

  it('takes 300 characters, and keeps a question with personal data masked', async () => {
    expect((await post({ pergunta: 'é'.repeat(300) })).status).toBe(200);
    const { pergunta } = await ask('Quem é fulano@example.com, do CPF 529.982.247-25?');
    expect(pergunta).toBe('Quem é [E-MAIL], do CPF [CPF]?');
  });

  it('shows a question, and its events, to whoever asked it alone', async () => {
    const { id } = await ask('As críticas subiram?');
    expect((await follow(id, bia)).status).toBe(404);
    const other = await listQuestions(getDatabase(), { askedBy: bia.key, limit: 10 });
    expect(other).toEqual([]);
  });

  it('tells how an answer comes about: stages, checked sentences, and the whole at the end', async () => {
    const id = await openQuestion({ text: 'Resuma as últimas semanas', locale: 'pt-BR', askedBy: ana.key });
    const events = readEvents(await (await follow(id, ana)).text());
    expect(events[0]).toMatchObject({ name: 'etapa', data: { etapa: 'procurando' } });
    const sentences = events.filter(({ name }) => name === 'frase').map(({ data }) => data.texto);
    const last = events.at(-1);
    expect(last).toMatchObject({ name: 'fim', id: 'fim', data: { encontrada: true } });
    expect(sentences.length).toBeGreaterThan(2);
    expect(last?.data.resposta.replaceAll('\n', ' ')).toBe(sentences.join(' '));
    expect((await follow(id, ana, { 'last-event-id': 'fim' })).status).toBe(204);
  });

  it('gives all who follow a question the same answer', async () => {
    const id = await openQuestion({ text: 'As críticas caíram?', locale: 'pt-BR', askedBy: ana.key });
    const answers = await Promise.all(
      Array.from({ length: 5 }, async () => readEvents(await (await follow(id, ana)).text()).at(-1)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('answers 429 to the sixty-first question within ten minutes', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 61; count++) statuses.push((await post({ pergunta: 'e aí?' }, bia)).status);
    expect(statuses.slice(0, 60)).toEqual(Array(60).fill(200));
    expect(statuses[60]).toBe(429);
  });
});

const follow = (id: string, { bearer }: Person, headers: Record<string, string> = {}) =>
  GET(new Request('http://localhost', { headers: { authorization: `Bearer ${bearer}`, ...headers } }), {
    params: Promise.resolve({ id }),
  });

function readEvents(text: string) {
  return text
    .split('\n\n')
    .filter((event) => event.includes('data: '))
    .map((event) => ({
      name: /^event: (.*)$/m.exec(event)?.[1],
      id: /^id: (.*)$/m.exec(event)?.[1],
      data: JSON.parse(/^data: (.*)$/m.exec(event)?.[1] ?? 'null'),
    }));
}
