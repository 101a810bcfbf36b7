import { AppError } from '@/lib/errors';

/** The built-in database cannot be used; the message says what to do about it. */
export class EmbeddedDatabaseError extends AppError {
  constructor(message: string, cause?: unknown) {
    super({ code: 'banco_embutido', status: 503, message, cause });
  }
}

export const useOwnServer =
  'Para usar um PostgreSQL próprio, defina DATABASE_URL=postgres://usuario:senha@servidor:5432/banco.';
