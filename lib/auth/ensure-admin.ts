import { getDatabase } from '@/db/client';
import { createUser, getUserByEmail } from '@/db/queries/users';
import { emailSchema } from '@/lib/auth/credentials';
import { hashPassword, inPasswordSlot, newPasswordSchema } from '@/lib/auth/passwords';

/**
 * Creates the first admin when nobody has that e-mail; false when somebody has. An existing person keeps
 * password and role, whatever ADMIN_PASSWORD says: `npm run user` is the way to reset them.
 */
export async function ensureAdmin(admin: { email: string; password: string }): Promise<boolean> {
  const email = emailSchema.parse(admin.email);
  if (await getUserByEmail(getDatabase(), email)) return false;
  const password = newPasswordSchema.parse(admin.password);
  const passwordHash = await inPasswordSlot(() => hashPassword(password));
  const created = await createUser(getDatabase(), { email, passwordHash, role: 'admin' });
  return created !== null;
}
