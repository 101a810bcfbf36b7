import { z } from 'zod';
import type { Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { getSetting, saveSetting } from '@/db/queries/settings';
import { signedBy, userIdOf, type Actor } from '@/lib/audit/actor';

const settingKey = 'revisao';

const reviewSettingsSchema = z.object({
  /** The share of reviews that a second person repeats without seeing the first. */
  secondShare: z.number().min(0).max(1),
});
export type ReviewSettings = z.infer<typeof reviewSettingsSchema>;

const defaults: ReviewSettings = { secondShare: 0.05 };

export async function getReviewSettings(db: Db): Promise<ReviewSettings> {
  const stored = reviewSettingsSchema.safeParse(await getSetting(db, settingKey));
  return stored.success ? stored.data : defaults;
}

export async function saveReviewSettings(
  db: Db,
  { settings, admin }: { settings: ReviewSettings; admin: Actor },
): Promise<void> {
  const value = reviewSettingsSchema.parse(settings);
  await db.transaction(async (tx) => {
    await saveSetting(tx, { key: settingKey, value, userId: userIdOf(admin) });
    await recordAudit(tx, {
      ...signedBy(admin),
      action: 'setting.changed',
      subject: `setting:${settingKey}`,
      details: value,
    });
  });
}
