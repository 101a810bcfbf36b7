import { z } from 'zod';
import { getDatabase, type Db } from '@/db/client';
import { lockSetting, saveSetting } from '@/db/queries/settings';
import { learnerVersion } from '@/lib/classification/create-classifier';
import { loadModel } from '@/lib/learner/load-model';
import { announce } from '@/lib/webhooks/announce';

const settingKey = 'learner_versions';
const versionsSchema = z.array(z.string());

/**
 * Tells endpoints once of a version of the learner that decides from now on. The first of a database takes nobody's
 * place, and one that was here before is not told again: while a release is rolled out both run.
 */
export async function announcePromotion(
  version = learnerVersion(loadModel()),
  db: Db = getDatabase(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const known = versionsSchema.catch([]).parse(await lockSetting(tx, settingKey));
    if (known.includes(version)) return;
    await saveSetting(tx, { key: settingKey, value: [...known, version], userId: null });
    const previous = known.at(-1);
    if (previous === undefined) return;
    const data = { tarefa: 'categoria', modelo: version, anterior: previous };
    await announce(tx, [{ type: 'modelo.promovido', data }]);
  });
}
