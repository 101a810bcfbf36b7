import {
  alertNoticeSchema,
  getAlertNotice,
  requireNoticed,
  saveAlertNotice,
} from '@/lib/alerts/alert-notice';
import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';

const bodyMaxBytes = 1024;

export const GET = route({ scope: 'comentarios:ler' }, async ({ caller }) =>
  Response.json(await getAlertNotice(requireNoticed(caller))),
);

export const PUT = route({ scope: 'comentarios:escrever' }, async ({ request, caller }) => {
  const userId = requireNoticed(caller);
  const notice = alertNoticeSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
  return Response.json(await saveAlertNotice(userId, notice));
});
