import { createHash } from 'node:crypto';
import { getDatabase } from '@/db/client';
import { countAttempt } from '@/db/queries/throttle';
import { AppError } from '@/lib/errors';

const limit = 60;
const windowSeconds = 10 * 60;

/** Each question costs a model call or some thought, and a row. Throws 429. */
export async function countQuestion(askedBy: string): Promise<void> {
  const key = createHash('sha256').update(`question\n${askedBy}`).digest('hex');
  const { attempts, secondsLeft } = await countAttempt(getDatabase(), { key, windowSeconds });
  if (attempts <= limit) return;
  throw new AppError({
    code: 'muitas_perguntas',
    status: 429,
    message: `Faça até ${limit} perguntas a cada ${windowSeconds / 60} minutos. Aguarde um pouco e pergunte de novo.`,
    retryable: true,
    retryAfterSeconds: Math.max(1, secondsLeft),
  });
}
