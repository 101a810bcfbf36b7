import { getDatabase } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { createUser } from '@/db/queries/users';
import type { User } from '@/db/schema/people';
import { hashPassword, inPasswordSlot } from '@/lib/auth/passwords';
import { countRegistration } from '@/lib/auth/throttle';
import { env } from '@/lib/env';
import { AppError, ForbiddenError } from '@/lib/errors';

/** Throws 403 unless the operator opened registration. */
export function requireOpenRegistration() {
  if (env.REGISTRATION !== 'open') throw new ForbiddenError('O cadastro está fechado.');
}

type Newcomer = { email: string; password: string; address: string };

/**
 * Gives a newcomer the operator's role for them. Throws 409 when the e-mail is taken, 429 when an address
 * registers too often.
 */
export async function registerUser({ email, password, address }: Newcomer): Promise<User> {
  await countRegistration(address);
  const passwordHash = await inPasswordSlot(() => hashPassword(password));
  return getDatabase().transaction(async (tx) => {
    const user = await createUser(tx, { email, passwordHash, role: env.REGISTRATION_ROLE });
    if (!user) throw emailTaken();
    const actor = `user:${user.id}` as const;
    await recordAudit(tx, { actor, actorName: email, action: 'person.registered', subject: actor });
    return user;
  });
}

export const emailTaken = () =>
  new AppError({
    code: 'email_em_uso',
    status: 409,
    message: 'Já existe uma conta com este e-mail.',
    fields: [{ campo: 'email', mensagem: 'já está em uso' }],
  });
