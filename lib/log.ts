import pino from 'pino';
import { env } from '@/lib/env';

/** Constant messages, ids in fields, never comment text, tokens or addresses. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: undefined,
  redact: { paths: ['authorization', 'password', 'token', 'email', '*.password', '*.token', '*.email'], remove: true },
});
