import { getDatabase } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { lockAdmins, lockUser, setPassword } from '@/db/queries/users';
import { signedBy, type Actor } from '@/lib/audit/actor';
import { noPasswordHash } from '@/lib/auth/passwords';
import { AppError } from '@/lib/errors';
import { issueLink } from '@/lib/people/issue-link';
import { personNotFound } from '@/lib/people/list-people';
import { requireAnotherAdmin } from '@/lib/people/require-another-admin';
import type { WireLink } from '@/lib/people/wire-person';

/**
 * A new link to set a password. A password that was there is dead from now on, and so is every session. Throws 404, and
 * 409 for who is disabled, for one's own account and for the last admin, who has `npm run user`.
 */
export async function renewLink(id: string, actor: Actor): Promise<WireLink> {
  return getDatabase().transaction(async (tx) => {
    const admins = await lockAdmins(tx, { noPassword: noPasswordHash });
    const person = await lockUser(tx, id);
    if (!person) throw personNotFound();
    if (person.disabledAt) throw disabled();
    requireAnotherAdmin({ person, actor, admins });
    const hadPassword = person.passwordHash !== noPasswordHash;
    await setPassword(tx, id, noPasswordHash);
    const action = hadPassword ? 'person.reset' : 'person.invited';
    await recordAudit(tx, { ...signedBy(actor), action, subject: `user:${id}` });
    return issueLink(tx, { userId: id, purpose: hadPassword ? 'reset' : 'invitation', actor });
  });
}

const disabled = () =>
  new AppError({
    code: 'pessoa_desativada',
    status: 409,
    message: 'Esta pessoa está desativada. Reative-a antes de criar um link.',
  });
