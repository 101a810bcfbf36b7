import { z } from 'zod';
import { getDatabase } from '@/db/client';
import {
  createStaffSession,
  deleteStaffSession,
  getStaffBySession,
  type Staff,
} from '@/db/queries/staff-sessions';
import type { User } from '@/db/schema/people';
import { recordSignIn } from '@/lib/auth/record-sign-in';

export const sessionHours = 8;

/** What the session cookie carries, encrypted: a person, a row that sign-out deletes, a version. */
const claimsSchema = z.object({ sub: z.uuid(), sid: z.uuid(), sv: z.number().int() });
export type SessionClaims = z.infer<typeof claimsSchema>;

export async function openStaffSession(
  user: Pick<User, 'id' | 'email' | 'sessionVersion'>,
): Promise<SessionClaims> {
  const sid = await getDatabase().transaction(async (tx) => {
    await recordSignIn(tx, user);
    return createStaffSession(tx, { userId: user.id, hours: sessionHours });
  });
  return { sub: user.id, sid, sv: user.sessionVersion };
}

export async function getSessionStaff(claims: unknown): Promise<Staff | null> {
  const parsed = claimsSchema.safeParse(claims);
  if (!parsed.success) return null;
  const { sub, sid, sv } = parsed.data;
  return getStaffBySession(getDatabase(), { id: sid, userId: sub, version: sv });
}

/** Ends the session on this device; a copy of its cookie opens nothing any more. */
export async function closeStaffSession(claims: unknown) {
  const parsed = claimsSchema.safeParse(claims);
  if (parsed.success) await deleteStaffSession(getDatabase(), parsed.data.sid);
}
