import type { Db } from '@/db/client';
import { createPasswordLink, type PasswordLinkPurpose } from '@/db/queries/password-links';
import { userIdOf, type Actor } from '@/lib/audit/actor';
import { createSecret, hashSecret } from '@/lib/auth/opaque';
import { siteUrl } from '@/lib/http/site-url';
import type { WireLink } from '@/lib/people/wire-person';

const linkHours = 72;

type LinkRequest = { userId: string; purpose: PasswordLinkPurpose; actor: Actor };

/** A link that sets the person's password once; the database keeps a hash of it. Older links end. */
export async function issueLink(tx: Db, { userId, purpose, actor }: LinkRequest): Promise<WireLink> {
  const secret = createSecret();
  const { expiresAt } = await createPasswordLink(tx, {
    tokenHash: hashSecret(secret),
    userId,
    purpose,
    createdBy: userIdOf(actor),
    hours: linkHours,
  });
  return { url: siteUrl(`/senha/${secret}`), expira_em: new Date(expiresAt).toISOString() };
}
