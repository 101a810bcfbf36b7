import { getDatabase } from '@/db/client';
import { getPasswordLink, type FoundPasswordLink } from '@/db/queries/password-links';
import { hashSecret } from '@/lib/auth/opaque';
import { countPasswordLink } from '@/lib/auth/throttle';

type LinkAttempt = { token: string; address: string };
export type ReadLink = FoundPasswordLink | { state: 'unknown' };

const shape = /^[\w-]{43}$/;

/** What a link is good for; reading spends nothing, mail scanners do it too. Throws 429 to who guesses links. */
export async function readLink({ token, address }: LinkAttempt): Promise<ReadLink> {
  const link = shape.test(token) ? await getPasswordLink(getDatabase(), hashSecret(token)) : null;
  if (link) return link;
  await countPasswordLink(address);
  return { state: 'unknown' };
}
