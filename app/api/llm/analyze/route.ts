import { route } from '@/lib/http/route';
import { receiveUpload } from '@/lib/ingestion/upload/receive-upload';

export const POST = route({ scope: 'comentarios:escrever' }, async ({ request, caller }) => {
  const dryRun = new URL(request.url).searchParams.get('simular') === '1';
  const { status, body } = await receiveUpload(request, { caller: caller.key, dryRun });
  return Response.json(body, { status });
});
