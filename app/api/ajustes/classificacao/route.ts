import { getDatabase } from '@/db/client';
import { getClassificationStatus } from '@/lib/classification/get-classification-status';
import { assertPossible, saveClassificationSettings } from '@/lib/classification/policy';
import { settingsInputSchema, toWireSettings } from '@/lib/classification/wire-settings';
import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';

const bodyMaxBytes = 4 * 1024;

export const GET = route({ scope: 'admin' }, async () =>
  Response.json(toWireSettings(await getClassificationStatus())),
);

export const PUT = route({ scope: 'admin' }, async ({ request, caller }) => {
  const asked = settingsInputSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
  const { politica: policy, precisao_alvo: targetPrecision } = asked;
  assertPossible(policy);
  await saveClassificationSettings(getDatabase(), {
    settings: { policy, targetPrecision },
    actor: caller,
  });
  return Response.json(toWireSettings(await getClassificationStatus()));
});
