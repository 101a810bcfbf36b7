import type { Db } from '@/db/client';
import { getUserByEmail, listActiveUsers } from '@/db/queries/users';
import type { User } from '@/db/schema/people';
import { noPasswordHash } from '@/lib/auth/passwords';
import { isAtLeast } from '@/lib/auth/scopes';

/**
 * Who has not switched them off, of those who deal with an alert by a role that an admin gave: readers register with
 * any address, also another's, and look at the page.
 */
export function wantsAlerts({ alertMails, role }: Pick<User, 'alertMails' | 'role'>): boolean {
  return isAtLeast(role, 'curador') && alertMails !== false;
}

/** Everybody whom an alert reaches by e-mail. */
export async function listAlertReaders(db: Db): Promise<User[]> {
  return (await listActiveUsers(db, { noPassword: noPasswordHash })).filter(wantsAlerts);
}

/** Whether an address is, by now, that of one of them. */
export async function isAlertReader(db: Db, address: string): Promise<boolean> {
  const user = await getUserByEmail(db, address);
  if (!user || user.disabledAt !== null || user.passwordHash === noPasswordHash) return false;
  return wantsAlerts(user);
}
