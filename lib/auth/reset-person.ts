import { getDatabase } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { endPasswordLinks } from '@/db/queries/password-links';
import { resetUser } from '@/db/queries/users';
import type { Role, User } from '@/db/schema/people';
import { operator, signedBy } from '@/lib/audit/actor';
import { emailSchema } from '@/lib/auth/credentials';
import { hashPassword, inPasswordSlot, newPasswordSchema } from '@/lib/auth/passwords';

type Person = { email: string; password: string; role: Role; locale?: User['locale'] };

/** Creates a person, or gives an existing one this password and role and signs them out everywhere. */
export async function resetPerson({ email, password, ...rest }: Person): Promise<User> {
  const accepted = { email: emailSchema.parse(email), password: newPasswordSchema.parse(password) };
  const passwordHash = await inPasswordSlot(() => hashPassword(accepted.password));
  return getDatabase().transaction(async (tx) => {
    const user = await resetUser(tx, { email: accepted.email, passwordHash, ...rest });
    await endPasswordLinks(tx, user.id);
    const details = { role: user.role };
    await recordAudit(tx, {
      ...signedBy(operator),
      action: 'person.reset',
      subject: `user:${user.id}`,
      details,
    });
    return user;
  });
}
