import { route } from '@/lib/http/route';
import { agreementSearchSchema, getAgreement } from '@/lib/review/get-agreement';
import { toWireAgreement } from '@/lib/review/wire-review';

export const GET = route({ scope: 'comentarios:escrever' }, async ({ request }) => {
  const search = agreementSearchSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(toWireAgreement(await getAgreement(search, new Date())));
});
