import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { createTag } from '@/lib/tags/create-tag';
import { getTagPage, requireTag } from '@/lib/tags/list-tags';
import { newTagSchema, tagSearchSchema } from '@/lib/tags/tag-input';
import { toWireTag } from '@/lib/tags/wire-tag';

const bodyMaxBytes = 64 * 1024;

export const GET = route({ scope: 'comentarios:ler' }, async ({ request }) => {
  const search = tagSearchSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await getTagPage(search));
});

export const POST = route({ scope: 'tags:gerir' }, async ({ request, caller }) => {
  const input = newTagSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
  const { isNew } = await createTag(input, caller);
  const location = `/api/tags/${input.codigo}`;
  const tag = toWireTag(await requireTag(input.codigo));
  return Response.json(tag, { status: isNew ? 201 : 200, headers: { location } });
});
