import type { User } from '@/db/schema/people';
import { userIdOf, type Actor } from '@/lib/audit/actor';
import { AppError } from '@/lib/errors';

type Loss = { person: User; actor: Actor; admins: string[] };

/** Throws 409 when an admin would lock themselves out, or when nobody could administer the system any more. */
export function requireAnotherAdmin({ person, actor, admins }: Loss) {
  if (person.id === userIdOf(actor)) throw ownAccount();
  if (admins.includes(person.id) && admins.length === 1) throw lastAdmin();
}

const ownAccount = () =>
  new AppError({
    code: 'propria_conta',
    status: 409,
    message: 'Ninguém tira o próprio acesso: peça a outra pessoa que administra o sistema.',
  });

const lastAdmin = () =>
  new AppError({
    code: 'ultimo_admin',
    status: 409,
    message: 'Esta é a única pessoa que ainda administra o sistema.',
  });
