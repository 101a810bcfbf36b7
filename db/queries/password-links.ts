import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { passwordLinks, users, type User } from '@/db/schema/people';

export type PasswordLinkPurpose = (typeof passwordLinks.$inferSelect)['purpose'];
type NewPasswordLink = Pick<
  typeof passwordLinks.$inferSelect,
  'tokenHash' | 'userId' | 'purpose' | 'createdBy'
> & { hours: number };

/** Ends the person's older links; when the new one expires. */
export async function createPasswordLink(
  tx: Db,
  { hours, ...link }: NewPasswordLink,
): Promise<{ expiresAt: string }> {
  await endPasswordLinks(tx, link.userId);
  const [row] = await tx
    .insert(passwordLinks)
    .values({ ...link, expiresAt: sql`now() + make_interval(hours => ${hours})` })
    .returning({ expiresAt: passwordLinks.expiresAt });
  if (!row) throw new Error('The link was not stored.');
  return row;
}

export type FoundPasswordLink = Pick<User, 'email' | 'locale'> & {
  purpose: PasswordLinkPurpose;
  state: 'open' | 'used' | 'expired';
};

export async function getPasswordLink(db: Db, tokenHash: string): Promise<FoundPasswordLink | null> {
  const state = sql<FoundPasswordLink['state']>`case
    when ${passwordLinks.usedAt} is not null then 'used'
    when ${passwordLinks.expiresAt} <= now() then 'expired'
    else 'open' end`;
  const [link] = await db
    .select({ email: users.email, locale: users.locale, purpose: passwordLinks.purpose, state })
    .from(passwordLinks)
    .innerJoin(users, eq(users.id, passwordLinks.userId))
    .where(eq(passwordLinks.tokenHash, tokenHash));
  return link ?? null;
}

/** Spends a link: of parallel callers one gets the row. */
export async function spendPasswordLink(tx: Db, tokenHash: string): Promise<{ userId: string } | null> {
  const [spent] = await tx
    .update(passwordLinks)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(passwordLinks.tokenHash, tokenHash),
        isNull(passwordLinks.usedAt),
        gt(passwordLinks.expiresAt, sql`now()`),
      ),
    )
    .returning({ userId: passwordLinks.userId });
  return spent ?? null;
}

/** The links that a person could still use expire now. */
export async function endPasswordLinks(tx: Db, userId: string) {
  await tx
    .update(passwordLinks)
    .set({ expiresAt: sql`now()` })
    .where(
      and(
        eq(passwordLinks.userId, userId),
        isNull(passwordLinks.usedAt),
        gt(passwordLinks.expiresAt, sql`now()`),
      ),
    );
}

/** A month after their end they need not say any more what became of them. */
export async function purgePasswordLinks(db: Db) {
  await db.delete(passwordLinks).where(lt(passwordLinks.expiresAt, sql`now() - interval '30 days'`));
}
