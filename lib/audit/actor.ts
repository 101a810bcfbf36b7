import type { NewAuditEntry } from '@/db/queries/audit';
import type { Staff } from '@/db/queries/staff-sessions';

/** Who changes something; an API caller is one as it is. */
export type Actor = { key: string; name: string };

export const operator: Actor = { key: 'system', name: 'system' };

export function actorOf({ id, email }: Pick<Staff, 'id' | 'email'>): Actor {
  return { key: `user:${id}`, name: email };
}

/** Null for tokens and for the system. */
export function userIdOf({ key }: Actor): string | null {
  return key.startsWith('user:') ? key.slice('user:'.length) : null;
}

export function signedBy({ key, name }: Actor): Pick<NewAuditEntry, 'actor' | 'actorName'> {
  return { actor: key, actorName: name };
}
