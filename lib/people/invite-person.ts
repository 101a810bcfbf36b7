import { getDatabase } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { createUser } from '@/db/queries/users';
import { signedBy, type Actor } from '@/lib/audit/actor';
import { noPasswordHash } from '@/lib/auth/passwords';
import { emailTaken } from '@/lib/auth/register-user';
import { issueLink } from '@/lib/people/issue-link';
import type { NewPerson } from '@/lib/people/person-input';
import { toWirePerson, type WireLink, type WirePerson } from '@/lib/people/wire-person';

/** Creates a person who cannot sign in until they follow the link. Throws 409 when the e-mail is taken. */
export async function invitePerson(
  { email, papel, idioma }: NewPerson,
  actor: Actor,
): Promise<WirePerson & { convite: WireLink }> {
  return getDatabase().transaction(async (tx) => {
    const user = await createUser(tx, { email, role: papel, locale: idioma, passwordHash: noPasswordHash });
    if (!user) throw emailTaken();
    await recordAudit(tx, {
      ...signedBy(actor),
      action: 'person.invited',
      subject: `user:${user.id}`,
      details: { role: papel },
    });
    const convite = await issueLink(tx, { userId: user.id, purpose: 'invitation', actor });
    return { ...toWirePerson(user), convite };
  });
}
