import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { startMerge } from '@/lib/tags/merge-tags';
import { tagMergeSchema, tagPathSchema } from '@/lib/tags/tag-input';
import { requireTask } from '@/lib/tasks/require-task';
import { taskScopes } from '@/lib/tasks/task-scopes';
import { toWireTask } from '@/lib/tasks/wire-task';

const bodyMaxBytes = 4 * 1024;

export const POST = route(
  { scope: taskScopes.tag_merge, params: tagPathSchema },
  async ({ request, caller, params: { codigo } }) => {
    const { em } = tagMergeSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
    const id = await startMerge({ from: codigo, into: em, actor: caller });
    const location = `/api/tarefas/${id}`;
    return Response.json(toWireTask(await requireTask(id)), { status: 202, headers: { location } });
  },
);
