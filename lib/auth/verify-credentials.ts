import { getDatabase } from '@/db/client';
import { getUserByEmail } from '@/db/queries/users';
import type { User } from '@/db/schema/people';
import { inPasswordSlot, verifyPassword } from '@/lib/auth/passwords';
import { recordFailedSignIn } from '@/lib/auth/record-sign-in';
import { countSignIn, forgiveSignIn, requireUnthrottled } from '@/lib/auth/throttle';

type Credentials = { email: string; password: string; address: string };

/**
 * Who signs in, or null: wrong password, unknown and disabled look and cost the same. Throws 429 when
 * throttled, 503 when too many sign in at once.
 */
export async function verifyCredentials({ email, password, address }: Credentials): Promise<User | null> {
  await requireUnthrottled({ email, address }); // who is throttled takes no place in the queue
  return inPasswordSlot(async () => {
    await countSignIn({ email, address });
    const user = await getUserByEmail(getDatabase(), email);
    const matches = await verifyPassword(password, user?.passwordHash);
    if (!matches || !user || user.disabledAt) {
      await recordFailedSignIn(user?.id);
      return null;
    }
    await forgiveSignIn({ email, address });
    return user;
  });
}
