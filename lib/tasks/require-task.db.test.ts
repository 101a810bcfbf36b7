import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { getDatabase } from '@/db/client';
import { auditLog } from '@/db/schema/audit';
import { tasks } from '@/db/schema/tasks';
import { cancelTask } from '@/lib/tasks/require-task';

const actor = { key: `user:${randomUUID()}`, name: 'ana@example.test' };

it('a task is stopped once, and it is written down who did', async () => {
  const id = randomUUID();
  await getDatabase().insert(tasks).values({ id, kind: 'reclassification', params: {} });
  expect(await cancelTask(id, actor)).toMatchObject({ status: 'cancelled' });
  expect(await cancelTask(id, { ...actor, key: 'user:late' })).toMatchObject({ status: 'cancelled' });
  const entries = await getDatabase()
    .select({ actor: auditLog.actor, action: auditLog.action })
    .from(auditLog)
    .where(eq(auditLog.subject, `task:${id}`));
  expect(entries).toEqual([{ actor: actor.key, action: 'task.cancelled' }]);
});
