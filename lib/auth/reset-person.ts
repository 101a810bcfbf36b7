import { getDatabase } from '@/db/client';
import { resetUser } from '@/db/queries/users';
import type { Role, User } from '@/db/schema/people';
import { emailSchema } from '@/lib/auth/credentials';
import { hashPassword, inPasswordSlot, newPasswordSchema } from '@/lib/auth/passwords';

type Person = { email: string; password: string; role: Role; locale?: User['locale'] };

/** Creates a person, or gives an existing one this password and role and signs them out everywhere. */
export async function resetPerson({ email, password, ...rest }: Person): Promise<User> {
  const accepted = { email: emailSchema.parse(email), password: newPasswordSchema.parse(password) };
  const passwordHash = await inPasswordSlot(() => hashPassword(accepted.password));
  return resetUser(getDatabase(), { email: accepted.email, passwordHash, ...rest });
}
