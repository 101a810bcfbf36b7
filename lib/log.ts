import pino from 'pino';
import { env } from '@/lib/env';

/** Constant messages, ids in fields, never comment text, tokens or addresses. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: undefined,
  redact: {
    paths: ['authorization', 'password', 'token', 'email', '*.password', '*.token', '*.email'],
    remove: true,
  },
  serializers: { err: describeError },
});

/** Drizzle puts a query's parameters, comment text among them, into its message: its cause says what went wrong. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  if ('params' in error) return describeError(error.cause);
  const code = 'code' in error ? String(error.code) : undefined;
  return { type: error.name, code, message: error.message, stack: error.stack };
}
