import { getDatabase, type Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { endPasswordLinks } from '@/db/queries/password-links';
import { revokeApiTokensOf } from '@/db/queries/tokens';
import { disableUser, enableUser, lockAdmins, lockUser, setRole } from '@/db/queries/users';
import type { Role, User } from '@/db/schema/people';
import { signedBy, type Actor } from '@/lib/audit/actor';
import { noPasswordHash } from '@/lib/auth/passwords';
import { personNotFound } from '@/lib/people/list-people';
import type { PersonChange } from '@/lib/people/person-input';
import { requireAnotherAdmin } from '@/lib/people/require-another-admin';

type Change<T> = { person: User; actor: Actor; to: T };

/**
 * Gives a person another role, or takes and gives back their access; what they had open ends at once, and
 * with the right to create API tokens those they created: else somebody who left could go on with one. Throws 404, and
 * 409 for one's own account and the last admin.
 */
export async function changePerson(id: string, { papel, ativo }: PersonChange, actor: Actor): Promise<void> {
  await getDatabase().transaction(async (tx) => {
    const admins = await lockAdmins(tx, { noPassword: noPasswordHash });
    const person = await lockUser(tx, id);
    if (!person) throw personNotFound();
    const isDemoted = person.role === 'admin' && papel !== undefined && papel !== 'admin';
    if (isDemoted || ativo === false) requireAnotherAdmin({ person, actor, admins });
    if (papel !== undefined) await changeRole(tx, { person, actor, to: papel });
    if (ativo !== undefined) await changeAccess(tx, { person, actor, to: ativo });
  });
}

async function changeRole(tx: Db, { person, actor, to }: Change<Role>) {
  if (person.role === to) return;
  await setRole(tx, person.id, to);
  if (person.role === 'admin') await endTokens(tx, { person, actor });
  await recordAudit(tx, {
    ...signedBy(actor),
    action: 'person.role_changed',
    subject: `user:${person.id}`,
    details: { from: person.role, to },
  });
}

async function changeAccess(tx: Db, { person, actor, to }: Change<boolean>) {
  if (to === !person.disabledAt) return;
  if (to) await enableUser(tx, person.id);
  else {
    await disableUser(tx, person.id);
    await endPasswordLinks(tx, person.id);
    await endTokens(tx, { person, actor });
  }
  const action = to ? 'person.enabled' : 'person.disabled';
  await recordAudit(tx, { ...signedBy(actor), action, subject: `user:${person.id}` });
}

async function endTokens(tx: Db, { person, actor }: { person: User; actor: Actor }) {
  for (const id of await revokeApiTokensOf(tx, person.id))
    await recordAudit(tx, { ...signedBy(actor), action: 'token.revoked', subject: `token:${id}` });
}
