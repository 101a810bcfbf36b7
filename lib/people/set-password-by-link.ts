import { getDatabase } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { endPasswordLinks, spendPasswordLink } from '@/db/queries/password-links';
import { setPassword } from '@/db/queries/users';
import { hashSecret } from '@/lib/auth/opaque';
import { hashPassword, inPasswordSlot } from '@/lib/auth/passwords';
import { countPasswordLink } from '@/lib/auth/throttle';
import { readLink, type ReadLink } from '@/lib/people/read-link';

/** A `password` that `newPasswordSchema` accepted. */
type Submission = { token: string; password: string; address: string };

/** `set`, or what became of the link. Throws 429, and 503 when too many set or try passwords at once. */
export async function setPasswordByLink({
  token,
  password,
  address,
}: Submission): Promise<'set' | Exclude<ReadLink['state'], 'open'>> {
  await countPasswordLink(address);
  const link = await readLink({ token, address });
  if (link.state !== 'open') return link.state;
  const passwordHash = await inPasswordSlot(() => hashPassword(password));
  return getDatabase().transaction(async (tx) => {
    const spent = await spendPasswordLink(tx, hashSecret(token));
    if (!spent) return 'used';
    await setPassword(tx, spent.userId, passwordHash);
    await endPasswordLinks(tx, spent.userId);
    const actor = `user:${spent.userId}` as const;
    await recordAudit(tx, { actor, actorName: link.email, action: 'password.set', subject: actor });
    return 'set';
  });
}
