import { getDatabase } from '@/db/client';
import { getUser, listUsers } from '@/db/queries/users';
import { NotFoundError } from '@/lib/errors';
import type { PersonSearch } from '@/lib/people/person-input';
import { toWirePerson, type WirePerson } from '@/lib/people/wire-person';

/** One page, by e-mail. */
export async function getPeoplePage({ limite, cursor }: PersonSearch) {
  const rows = await listUsers(getDatabase(), { limit: limite + 1, after: cursor });
  const page = rows.slice(0, limite);
  return {
    usuarios: page.map(toWirePerson),
    proximo_cursor: rows.length > limite ? (page.at(-1)?.id ?? null) : null,
  };
}

export async function getPerson(id: string): Promise<WirePerson | null> {
  const user = await getUser(getDatabase(), id);
  return user && toWirePerson(user);
}

/** Throws 404. */
export async function requirePerson(id: string): Promise<WirePerson> {
  const person = await getPerson(id);
  if (!person) throw personNotFound();
  return person;
}

export const personNotFound = () => new NotFoundError('Não há pessoa com este id.');
