import { ZodError } from 'zod';
import { AppError, UnavailableError, ValidationError, type FieldError } from '@/lib/errors';
import { isOutage } from '@/lib/http/is-outage';
import { toFieldErrors } from '@/lib/http/to-field-errors';
import { log } from '@/lib/log';

const titles: Record<number, string> = {
  400: 'Requisição inválida',
  401: 'Não autenticado',
  403: 'Sem permissão',
  404: 'Não encontrado',
  409: 'Conflito',
  412: 'Pré-condição não atendida',
  413: 'Corpo grande demais',
  415: 'Tipo de conteúdo não aceito',
  422: 'Entrada inválida',
  429: 'Muitas requisições',
  500: 'Erro interno',
  503: 'Indisponível',
};
const defaultRetryAfterSeconds: Record<number, number> = { 429: 60, 503: 2 };

/** An error as RFC 9457 `application/problem+json`; what it does not know is logged and told as a bare 500. */
export function problem(error: unknown, requestId: string): Response {
  const known = toAppError(error, requestId);
  const body: Problem = {
    type: 'about:blank',
    title: titles[known.status] ?? 'Erro',
    status: known.status,
    detail: known.message,
    code: known.code,
    requestId,
    ...(known.fields.length > 0 && { erros: known.fields }),
  };
  return new Response(JSON.stringify(body), { status: known.status, headers: headersOf(known) });
}

type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string;
  erros?: FieldError[];
};

function toAppError(error: unknown, requestId: string): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ZodError) return new ValidationError(toFieldErrors(error));
  if (isOutage(error)) {
    log.warn({ requestId }, 'the database is not available');
    return new UnavailableError('O banco de dados está indisponível. Tente de novo em instantes.', 2, error);
  }
  log.error({ requestId, ...describe(error) }, 'a request failed');
  return new AppError({ code: 'erro_interno', status: 500, message: 'Algo deu errado do nosso lado.' });
}

/** Without the message: a failed query's carries its parameters, and those may be a comment. */
function describe(error: unknown) {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
  const cause = error.cause instanceof Error ? error.cause : error;
  return { error: error.name, code: 'code' in cause ? cause.code : undefined, frames };
}

function headersOf({ status, retryAfterSeconds = defaultRetryAfterSeconds[status] }: AppError) {
  const headers = new Headers({ 'content-type': 'application/problem+json; charset=utf-8' });
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(Math.ceil(retryAfterSeconds)));
  if (status === 401) headers.set('www-authenticate', 'Bearer');
  return headers;
}
