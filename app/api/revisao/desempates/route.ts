import { route } from '@/lib/http/route';
import { listOpenDisputes } from '@/lib/review/settle-dispute';
import { toWireDisputes } from '@/lib/review/wire-review';

export const GET = route({ scope: 'comentarios:ler' }, async ({ caller }) => {
  const userId = caller.kind === 'user' ? caller.id : null;
  return Response.json(toWireDisputes(await listOpenDisputes(userId)));
});
