import { z } from 'zod';
import type { Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { getSetting, saveSetting } from '@/db/queries/settings';
import { signedBy, userIdOf, type Actor } from '@/lib/audit/actor';
import { env } from '@/lib/env';
import { ValidationError } from '@/lib/errors';
import { getModelSettings, type ModelSettings } from '@/lib/llm/get-model';

/** `cascata`: the learner decides what it is sure of, the language model the rest. */
export const policies = ['local', 'cascata', 'llm'] as const;

export type Policy = (typeof policies)[number];

const settingKey = 'classificacao';

export const classificationSettingsSchema = z.object({
  policy: z.enum(policies),
  /** How often the learner must be right to decide alone under `cascata`. */
  targetPrecision: z.number().min(0.9).max(0.99),
});
export type ClassificationSettings = z.infer<typeof classificationSettingsSchema>;

/** What an admin chose, else what the environment says; without a language model every policy is `local`. */
export async function getClassificationSettings(
  db: Db,
  model: ModelSettings | null = getModelSettings(env),
): Promise<ClassificationSettings> {
  const chosen = await getChosenSettings(db, model);
  return model ? chosen : { ...chosen, policy: 'local' };
}

/** The choice itself: what holds as soon as a language model is configured. */
export async function getChosenSettings(
  db: Db,
  model: ModelSettings | null = getModelSettings(env),
): Promise<ClassificationSettings> {
  const stored = classificationSettingsSchema.safeParse(await getSetting(db, settingKey));
  return stored.success ? stored.data : defaults(model !== null);
}

/** A policy that needs a language model is refused where none is configured. */
export function assertPossible(policy: Policy, model: ModelSettings | null = getModelSettings(env)): void {
  if (policy === 'local' || model) return;
  throw new ValidationError([{ campo: 'politica', mensagem: 'nenhum modelo de linguagem está configurado' }]);
}

export async function saveClassificationSettings(
  db: Db,
  { settings, actor }: { settings: ClassificationSettings; actor: Actor },
): Promise<void> {
  const value = classificationSettingsSchema.parse(settings);
  await db.transaction(async (tx) => {
    await saveSetting(tx, { key: settingKey, value, userId: userIdOf(actor) });
    await recordAudit(tx, {
      ...signedBy(actor),
      action: 'setting.changed',
      subject: `setting:${settingKey}`,
      details: value,
    });
  });
}

function defaults(hasModel: boolean): ClassificationSettings {
  return { policy: env.CLASSIFICATION_POLICY ?? (hasModel ? 'cascata' : 'local'), targetPrecision: 0.98 };
}
