import { route } from '@/lib/http/route';
import { liftSuppression, suppressionPathSchema as params } from '@/lib/mail/lift-suppression';

export const DELETE = route({ scope: 'admin', params }, async ({ caller, params: { id } }) => {
  await liftSuppression(id, caller);
  return new Response(null, { status: 204 });
});
