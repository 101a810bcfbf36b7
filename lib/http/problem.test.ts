import { expect, test } from 'vitest';
import { z } from 'zod';
import { AppError, NotFoundError, UnauthorizedError } from '@/lib/errors';
import { problem } from '@/lib/http/problem';
import { log } from '@/lib/log';

log.level = 'silent';

const read = async (error: unknown) => {
  const response = problem(error, 'request-1');
  return { headers: response.headers, body: await response.json() };
};

test('tells an AppError as RFC 9457', async () => {
  const { headers, body } = await read(new NotFoundError('Comentário não encontrado.'));
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(body).toEqual({
    type: 'about:blank',
    title: 'Não encontrado',
    status: 404,
    detail: 'Comentário não encontrado.',
    code: 'nao_encontrado',
    requestId: 'request-1',
  });
});

test('names each bad field, with its index in a list, in Portuguese', async () => {
  const schema = z.array(z.object({ texto: z.string(), autor: z.object({ nome: z.string() }) }));
  const { error } = schema.safeParse([
    { texto: 'a', autor: { nome: 'b' } },
    { texto: 1, autor: { nome: 2 } },
  ]);
  const { body } = await read(error);
  expect(body).toMatchObject({
    status: 422,
    code: 'entrada_invalida',
    erros: [
      { campo: 'texto', indice: 1, mensagem: expect.stringContaining('esperava') },
      { campo: 'autor.nome', indice: 1 },
    ],
  });
});

test('names an input that is wrong as a whole', async () => {
  const { body } = await read(z.object({}).safeParse(null).error);
  expect(body.erros).toEqual([{ campo: 'corpo', mensagem: expect.any(String) }]);
});

test('never tells the message, the statement or the stack of a fault', async () => {
  const fault = new Error('Failed query: select * from users params: segredo', {
    cause: new Error('segredo'),
  });
  for (const thrown of [fault, 'segredo', undefined, { segredo: 1 }]) {
    const { body } = await read(thrown);
    expect(body).toMatchObject({ status: 500, code: 'erro_interno' });
    expect(JSON.stringify(body)).not.toMatch(/segredo|select|at /);
  }
});

test.each(['ECONNREFUSED', 'CONNECTION_CLOSED', 'CONNECT_TIMEOUT', '57P01', '57P02', '57P03'])(
  'tells a database that is away (%s) as a 503 with Retry-After',
  async (code) => {
    const cause = Object.assign(new Error('away'), { code });
    const { headers, body } = await read(new Error('Failed query', { cause }));
    expect(body).toMatchObject({ status: 503, code: 'indisponivel' });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  },
);

test('sends Retry-After with every 429 and 503', async () => {
  const given = { code: 'cheio', status: 429, message: 'Cheio.' };
  expect((await read(new AppError(given))).headers.get('retry-after')).toBe('60');
  const exact = await read(new AppError({ ...given, retryAfterSeconds: 7.2 }));
  expect(exact.headers.get('retry-after')).toBe('8');
});

test('asks for a bearer with every 401', async () => {
  expect((await read(new UnauthorizedError())).headers.get('www-authenticate')).toBe('Bearer');
});
