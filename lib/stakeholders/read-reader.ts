import { getDatabase } from '@/db/client';
import { getStakeholder } from '@/db/queries/stakeholders';
import type { Stakeholder } from '@/db/schema/stakeholders';
import { countReaderLink } from '@/lib/auth/throttle';
import { readReaderToken } from '@/lib/stakeholders/reader-token';

export const confirmationDays = 7;
const dayMs = 86_400_000;

type LinkAttempt = { token: string; address: string };
type Known = Pick<Stakeholder, 'email' | 'locale'>;
export type ReadConfirmation = { state: 'unknown' } | (Known & { state: 'open' | 'confirmed' | 'ended' });
export type ReadLeave = { state: 'unknown' } | { state: 'gone' } | (Known & { state: 'open' | 'left' });

/** What a link to confirm is good for; reading changes nothing, mail scanners do it too. Throws 429 to who guesses. */
export async function readConfirmation({ token, address }: LinkAttempt): Promise<ReadConfirmation> {
  const reader = readReaderToken('confirm', token);
  const stakeholder = reader && (await getStakeholder(getDatabase(), reader.stakeholderId));
  if (!stakeholder) {
    await countReaderLink(address);
    return { state: 'unknown' };
  }
  const { email, locale, status, round, askedAt } = stakeholder;
  if (round === reader.round && status === 'confirmed') return { state: 'confirmed', email, locale };
  const isOpen =
    round === reader.round &&
    status === 'pending' &&
    Date.parse(askedAt) > Date.now() - confirmationDays * dayMs;
  return { state: isOpen ? 'open' : 'ended', email, locale };
}

/** The same for a link to leave, which never ends; `gone` is who was removed. */
export async function readLeave({ token, address }: LinkAttempt): Promise<ReadLeave> {
  const reader = readReaderToken('leave', token);
  if (!reader) {
    await countReaderLink(address);
    return { state: 'unknown' };
  }
  const stakeholder = await getStakeholder(getDatabase(), reader.stakeholderId);
  if (!stakeholder) return { state: 'gone' };
  const { email, locale, status } = stakeholder;
  return { state: status === 'left' ? 'left' : 'open', email, locale };
}
