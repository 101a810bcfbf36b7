import { getDatabase } from '@/db/client';
import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { getReviewSettings, saveReviewSettings } from '@/lib/review/review-settings';
import { wireReviewSettingsSchema } from '@/lib/review/wire-review';

const bodyMaxBytes = 4 * 1024;

export const GET = route({ scope: 'comentarios:escrever' }, async () => {
  const { secondShare } = await getReviewSettings(getDatabase());
  return Response.json({ parte_segunda_opiniao: secondShare });
});

export const PUT = route({ scope: 'admin' }, async ({ request, caller }) => {
  const asked = wireReviewSettingsSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
  const settings = { secondShare: asked.parte_segunda_opiniao };
  await saveReviewSettings(getDatabase(), { settings, admin: caller });
  return Response.json(asked);
});
