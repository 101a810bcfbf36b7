import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { DELETE } from '@/app/api/tarefas/[id]/route';
import { getDatabase } from '@/db/client';
import { taskKinds, tasks } from '@/db/schema/tasks';
import { issueApiToken } from '@/lib/auth/api-token';
import { scopes, type Scope } from '@/lib/auth/scopes';
import { taskScopes } from '@/lib/tasks/task-scopes';

afterAll(() => getDatabase().$client.end());

async function stopWith(wanted: Scope[], id: string): Promise<number> {
  const { token } = await issueApiToken({ name: 'x', scopes: wanted, expiresAt: null, createdBy: null });
  const headers = { authorization: `Bearer ${token}` };
  const request = new Request('http://localhost/api/tarefas', { method: 'DELETE', headers });
  return (await DELETE(request, { params: Promise.resolve({ id }) })).status;
}

it.each(taskKinds)(
  'a task of the kind %s is stopped by who may start one, and by nobody else',
  async (kind) => {
    const id = randomUUID();
    await getDatabase().insert(tasks).values({ id, kind, params: {} });
    const needed = taskScopes[kind];
    const others = scopes.filter((scope) => scope !== needed);
    expect(await stopWith(others, id)).toBe(403);
    expect(await stopWith([needed], id)).toBe(200);
  },
);
