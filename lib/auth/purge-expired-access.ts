import { getDatabase } from '@/db/client';
import { purgePasswordLinks } from '@/db/queries/password-links';
import { purgeStaffSessions } from '@/db/queries/staff-sessions';
import { purgeThrottles } from '@/db/queries/throttle';
import { purgeRefreshTokens } from '@/db/queries/tokens';

/** Deletes what no longer opens or blocks anything. */
export async function purgeExpiredAccess() {
  const db = getDatabase();
  await purgeStaffSessions(db);
  await purgeRefreshTokens(db);
  await purgePasswordLinks(db);
  await purgeThrottles(db);
}
