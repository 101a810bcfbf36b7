import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { getUser, setAlertMails } from '@/db/queries/users';
import { wantsAlerts } from '@/lib/alerts/alert-readers';
import type { Caller } from '@/lib/auth/authenticate';
import { ForbiddenError } from '@/lib/errors';

/** How a person hears of alerts, besides the page. */
export const alertNoticeSchema = z.object({ email: z.boolean() });
type AlertNotice = z.infer<typeof alertNoticeSchema>;

export async function getAlertNotice(userId: string): Promise<AlertNotice> {
  const user = await getUser(getDatabase(), userId);
  return { email: user !== null && wantsAlerts(user) };
}

/** Holds for what is still in the queue, too. */
export async function saveAlertNotice(userId: string, { email }: AlertNotice): Promise<AlertNotice> {
  await setAlertMails(getDatabase(), userId, email);
  return { email };
}

/** Whose choice it is. Throws 403 to a token, which has no mailbox. */
export function requireNoticed(caller: Caller): string {
  if (caller.kind === 'user') return caller.id;
  throw new ForbiddenError('Só pessoas recebem alertas: entre com e-mail e senha em /auth/login.');
}
