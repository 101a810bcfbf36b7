import { z } from 'zod';
import type { Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { getSetting, saveSetting } from '@/db/queries/settings';
import { leastExpected } from '@/lib/alerts/judge-windows';
import { signedBy, userIdOf, type Actor } from '@/lib/audit/actor';
import { categories } from '@/lib/text/categories';

const settingKey = 'alertas';

export const alertSettingsSchema = z.object({
  /** What is watched. */
  categories: z.array(z.enum(categories)),
  artists: z.boolean(),
  tags: z.boolean(),
  /** So many comments must be expected of a subject. */
  minimum: z.int().min(leastExpected).max(100_000),
});
export type AlertSettings = z.infer<typeof alertSettingsSchema>;

const defaults: AlertSettings = {
  categories: [...categories],
  artists: true,
  tags: true,
  minimum: leastExpected,
};

export async function getAlertSettings(db: Db): Promise<AlertSettings> {
  const stored = alertSettingsSchema.safeParse(await getSetting(db, settingKey));
  return stored.success ? stored.data : defaults;
}

export async function saveAlertSettings(
  db: Db,
  { settings, actor }: { settings: AlertSettings; actor: Actor },
): Promise<void> {
  await db.transaction(async (tx) => {
    await saveSetting(tx, { key: settingKey, value: settings, userId: userIdOf(actor) });
    await recordAudit(tx, {
      ...signedBy(actor),
      action: 'setting.changed',
      subject: `setting:${settingKey}`,
      details: settings,
    });
  });
}
