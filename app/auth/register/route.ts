import { registerRequestSchema } from '@/lib/auth/credentials';
import { registerUser, requireOpenRegistration } from '@/lib/auth/register-user';
import { clientAddress } from '@/lib/http/client-address';
import { readJson } from '@/lib/http/read-json';
import { publicRoute } from '@/lib/http/route';

export const POST = publicRoute(async ({ request }) => {
  requireOpenRegistration();
  const newcomer = registerRequestSchema.parse(await readJson(request, { maxBytes: 16 * 1024 }));
  const { id, email } = await registerUser({ ...newcomer, address: clientAddress(request.headers) });
  return Response.json({ id, email }, { status: 201 });
});
