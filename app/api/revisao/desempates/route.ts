import { userIdOf } from '@/lib/audit/actor';
import { route } from '@/lib/http/route';
import { listOpenDisputes } from '@/lib/review/settle-dispute';
import { toWireDisputes } from '@/lib/review/wire-review';

export const GET = route({ scope: 'comentarios:gerir' }, async ({ caller }) => {
  return Response.json(toWireDisputes(await listOpenDisputes(userIdOf(caller))));
});
