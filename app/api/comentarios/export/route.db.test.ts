import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { desc, eq, sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { GET } from '@/app/api/comentarios/export/route';
import { getDatabase } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import { correctComments, restoreComments } from '@/db/queries/corrections';
import { eraseComments } from '@/db/queries/erase-comments';
import { enterTagging } from '@/db/queries/tags';
import { createUser } from '@/db/queries/users';
import { auditLog } from '@/db/schema/audit';
import { comments } from '@/db/schema/comments';
import type { Role } from '@/db/schema/people';
import { issueTokenPair } from '@/lib/auth/token-pair';
import { classifyPending } from '@/lib/classification/classify-pending';
import { exportRowSchema } from '@/lib/export/export-row';
import { ingestComments } from '@/lib/ingestion/ingest-comments';
import { parseComments } from '@/lib/ingestion/parse-comments';

const db = getDatabase();
afterAll(() => db.$client.end());

async function createPerson(role: Role) {
  const user = await createUser(db, { email: `${randomUUID()}@example.test`, passwordHash: 'x', role });
  if (!user) throw new Error('no user');
  return { ...user, authorization: `Bearer ${(await issueTokenPair(user)).access_token}` };
}
const analyst = createPerson('analista');

async function ask(query: Record<string, string>, init: RequestInit = {}) {
  const { authorization } = await analyst;
  const url = `http://localhost/api/comentarios/export?${new URLSearchParams(query)}`;
  return GET(new Request(url, { headers: { authorization }, ...init }));
}
const readLines = async (query: Record<string, string>) => {
  const text = await (await ask({ ...query, formato: 'jsonl' })).text();
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => exportRowSchema.parse(JSON.parse(line)));
};

async function ingest(texts: string[], fields: object = {}) {
  const origem = `s${randomUUID()}`;
  const rows = texts.map((texto) => ({ texto, origem, ...fields }));
  const { ids } = await ingestComments(parseComments(rows, new Date()), { kind: 'api', createdBy: null });
  return { origem, ids };
}
const numbered = (count: number) => Array.from({ length: count }, (_, i) => `comentário ${i}`);

describe('the file', () => {
  it.each(['csv', 'json', 'jsonl'])(
    'holds each comment once as %s, in the order of the list',
    async (formato) => {
      const { origem, ids } = await ingest(numbered(4_500));
      const answer = await ask({ origem, formato });
      expect(answer.headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="comentarios-\\d{4}-\\d{2}-\\d{2}\\.${formato}"$`),
      );
      const text = await answer.text();
      const rows: { id: string; recebido_em: string }[] =
        formato === 'csv'
          ? parse(text, { columns: true })
          : JSON.parse(formato === 'json' ? text : `[${text.trim().split('\n').join(',')}]`);
      expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
      expect(rows.map(({ recebido_em }) => recebido_em)).toEqual(
        rows
          .map(({ recebido_em }) => recebido_em)
          .toSorted()
          .toReversed(),
      );
    },
  );

  it('is whole when nothing is found', async () => {
    const nothing = { origem: randomUUID() };
    expect(await (await ask({ ...nothing, formato: 'json' })).json()).toEqual([]);
    expect(await (await ask({ ...nothing, formato: 'jsonl' })).text()).toBe('');
    expect(parse(await (await ask(nothing)).text())).toEqual([exportRowSchema.keyof().options]);
    expect(parse(await (await ask({ artista: randomUUID() })).text())).toHaveLength(1);
  });

  it('takes the filters and the order of the list', async () => {
    const { origem, ids } = await ingest(['Que refrão lindo', 'outra coisa']);
    expect(await readLines({ origem, q: 'refrão' })).toMatchObject([{ id: ids[0] }]);
    await db
      .update(comments)
      .set({ occurredAt: '2026-01-02T03:04:05Z', receivedAt: '2026-01-02T03:04:05Z' })
      .where(eq(comments.id, ids[1] ?? ''));
    expect((await readLines({ origem, ordem: 'antigos' })).map(({ id }) => id)).toEqual([ids[1], ids[0]]);
    expect((await ask({ confianca_min: '2' })).status).toBe(422);
  });

  it('holds what a spreadsheet opens, formulas made safe', async () => {
    const { origem } = await ingest(['=1+1; "e" mais', '＝SOMA(A1)'], { autor: '@alguém' });
    const text = Buffer.from(await (await ask({ origem, planilha: '1', ordem: 'antigos' })).arrayBuffer());
    expect(text.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const rows = parse(text, { columns: true, bom: true, delimiter: ';' });
    expect(rows.map((row) => z.object({ texto: z.string() }).parse(row).texto).toSorted()).toEqual(
      ['\'=1+1; "e" mais', "'＝SOMA(A1)"].toSorted(),
    );
    expect(rows[0]).toMatchObject({ autor: "'@alguém" });
  });
});

describe('a row', () => {
  it('holds the machine’s label beside the person’s, while the person’s stands', async () => {
    const { id: userId, email } = await analyst;
    const { origem, ids } = await ingest(['Que refrão lindo, arrepiei!']);
    await classifyPending(ids);
    const corrections = ids.map((id) => ({ id, category: 'spam' as const }));
    const { corrected } = await db.transaction(async (tx) => {
      await enterTagging(tx);
      return correctComments(tx, corrections, { userId });
    });
    const machine = { modelo_categoria: 'ELOGIO', modelo_tipo: 'learner', modelo_versao: expect.any(String) };
    expect(await readLines({ origem })).toMatchObject([
      { ...machine, categoria: 'SPAM', humano_categoria: 'SPAM', humano_por: email },
    ]);
    await db.transaction(async (tx) => {
      await enterTagging(tx);
      await restoreComments(tx, corrected, { userId });
    });
    expect(await readLines({ origem })).toMatchObject([
      { ...machine, categoria: 'ELOGIO', humano_categoria: null, humano_por: null },
    ]);
  });

  it('has no text and no author once the comment was erased', async () => {
    const { origem, ids } = await ingest(['apague isto'], { autor: 'Alguém' });
    await db.transaction((tx) => eraseComments(tx, ids));
    expect(await readLines({ origem })).toMatchObject([{ texto: null, autor: null, status: 'apagado' }]);
  });
});

it('is refused to whoever may only read', async () => {
  for (const role of ['leitor', 'curador'] as const) {
    const { authorization } = await createPerson(role);
    expect((await ask({}, { headers: { authorization } })).status).toBe(403);
  }
});

describe('the audit log', () => {
  const lastEntry = async () => {
    const [entry] = await db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
    return entry;
  };

  it('keeps who exported how much by which filters, and not what was searched for', async () => {
    const { id, email } = await analyst;
    const { origem } = await ingest(['Que refrão lindo', 'segredo de Estado']);
    await (await ask({ origem, q: 'segredo', formato: 'jsonl' })).text();
    expect(await lastEntry()).toMatchObject({
      ...{ actor: `user:${id}`, actorName: email, action: 'comments.exported' },
      details: { formato: 'jsonl', filtros: { origem, q: true }, linhas: 1, inteiro: true },
    });
    expect(JSON.stringify(await lastEntry())).not.toContain('segredo');
  });

  it('keeps an export that was left, with the rows that may have been taken', async () => {
    const { origem } = await ingest(numbered(4_500));
    const reader = (await ask({ origem })).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(await lastEntry()).toMatchObject({
      action: 'comments.exported',
      details: { formato: 'csv', filtros: { origem }, linhas: 500, inteiro: false },
    });
  });

  it('has nothing of an export that was refused', async () => {
    const before = await lastEntry();
    expect((await ask({ confianca_min: '2' })).status).toBe(422);
    expect(await lastEntry()).toEqual(before);
  });
});

describe('a reader', () => {
  const statements = (part: string) =>
    fetchRows(
      db,
      z.object({ state: z.string() }),
      sql`select state from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()
          and state <> 'idle' and query like ${`%${part}%`}`,
    );

  it('who is slow holds no transaction, and makes nobody read ahead', async () => {
    const { origem } = await ingest(numbered(4_500));
    const answer = await ask({ origem });
    const reader = answer.body?.getReader();
    await reader?.read();
    expect(await statements('comments')).toEqual([]);
    await reader?.cancel();
  });

  it('who asks for the headers alone, or left before the first row, keeps nobody else waiting', async () => {
    const { origem } = await ingest(numbered(4_500));
    const { authorization } = await analyst;
    const left = { headers: { authorization }, signal: AbortSignal.abort() };
    for (let times = 0; times < 5; times += 1) {
      const head = await ask({ origem }, { method: 'HEAD', headers: { authorization } });
      expect([head.status, head.body, head.headers.get('content-type')]).toEqual([
        200,
        null,
        expect.stringContaining('text/csv'),
      ]);
      await ask({ origem }, left);
    }
    expect(await readLines({ origem })).toHaveLength(4_500);
  });

  it('who leaves ends the statement that PostgreSQL is at', async () => {
    const { origem } = await ingest(numbered(4_500));
    const answer = await ask({ origem });
    const reader = answer.body?.getReader();
    await reader?.read();
    const blocked = blockReaders();
    await blocked.ready;
    const pending = reader?.read();
    await expect.poll(() => statements('join lateral')).not.toEqual([]);
    const leftAt = Date.now();
    await reader?.cancel();
    expect(await pending).toMatchObject({ done: true });
    expect(await statements('join lateral')).toEqual([]);
    expect(Date.now() - leftAt).toBeLessThan(1_000);
    await blocked.end();
  });

  /** Another's lock on a table that every page reads keeps its statement waiting. */
  function blockReaders() {
    const lock = Promise.withResolvers<void>();
    const ready = Promise.withResolvers<void>();
    const holding = db.transaction(async (tx) => {
      await tx.execute(sql`lock table classifications in access exclusive mode`);
      ready.resolve();
      await lock.promise;
    });
    const end = () => {
      lock.resolve();
      return holding;
    };
    return { ready: ready.promise, end };
  }
});

it('more exports at once than may run are asked to come back', async () => {
  const { origem } = await ingest(numbered(2_100));
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask({ origem })));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 503]);
  await Promise.all(answers.map(({ body }) => body?.cancel()));
  expect((await ask({ origem: randomUUID() })).status).toBe(200);
});
