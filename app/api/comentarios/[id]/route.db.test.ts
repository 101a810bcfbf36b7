import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET } from '@/app/api/comentarios/[id]/route';
import { getDatabase } from '@/db/client';
import { createUser } from '@/db/queries/users';
import { issueTokenPair } from '@/lib/auth/token-pair';
import { wireCommentDetailSchema } from '@/lib/comments/wire-schema';
import { ingestComments } from '@/lib/ingestion/ingest-comments';
import { parseComments } from '@/lib/ingestion/parse-comments';

let authorization = '';

beforeAll(async () => {
  const email = `${randomUUID()}@example.test`;
  const user = await createUser(getDatabase(), { email, passwordHash: 'x', role: 'leitor' });
  if (!user) throw new Error('no user');
  authorization = `Bearer ${(await issueTokenPair(user)).access_token}`;
});
afterAll(() => getDatabase().$client.end());

async function readComment(texto: string) {
  const { ids } = await ingestComments(parseComments([{ texto }], new Date()), {
    kind: 'api',
    createdBy: 'detail',
  });
  const id = ids[0] ?? '';
  const request = new Request(`http://localhost/api/comentarios/${id}`, { headers: { authorization } });
  return GET(request, { params: Promise.resolve({ id }) });
}

describe('GET /api/comentarios/{id}', () => {
  it('names the words that weigh most by their place in the text, before anybody has decided', async () => {
    const texto = '🎸🎸 <b>que refrão lindo</b>, amei demais';
    const detail = wireCommentDetailSchema.parse(await (await readComment(texto)).json());
    expect(detail).toMatchObject({ texto, status: 'pendente', historico: [] });
    expect(detail.termos.length).toBeGreaterThan(0);
    expect(detail.termos.length).toBeLessThanOrEqual(5);
    for (const { termo, inicio, fim } of detail.termos) expect(texto.slice(inicio, fim)).toBe(termo);
  });
});
