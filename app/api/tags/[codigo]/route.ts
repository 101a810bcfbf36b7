import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { changeTag } from '@/lib/tags/change-tag';
import { requireTag } from '@/lib/tags/list-tags';
import { tagChangeSchema, tagPathSchema } from '@/lib/tags/tag-input';
import { toWireTag } from '@/lib/tags/wire-tag';

const bodyMaxBytes = 64 * 1024;

export const GET = route(
  { scope: 'comentarios:ler', params: tagPathSchema },
  async ({ params: { codigo } }) => Response.json(toWireTag(await requireTag(codigo))),
);

export const PATCH = route(
  { scope: 'tags:gerir', params: tagPathSchema },
  async ({ request, caller, params: { codigo } }) => {
    const change = tagChangeSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
    await changeTag({ code: codigo, change, actor: caller });
    return Response.json(toWireTag(await requireTag(codigo)));
  },
);
