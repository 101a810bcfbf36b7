import { rotateToken } from '@/lib/auth/tokens/rotate-token';
import { tokenPathSchema, tokenRotationSchema } from '@/lib/auth/tokens/token-input';
import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';

const bodyMaxBytes = 16 * 1024;

export const POST = route(
  { scope: 'admin', params: tokenPathSchema },
  async ({ request, caller, params: { id } }) => {
    const rotation = tokenRotationSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
    return Response.json(await rotateToken(id, rotation, caller));
  },
);
