'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { actorOf } from '@/lib/audit/actor';
import { scopesOf } from '@/lib/auth/scopes';
import { requireStaff } from '@/lib/auth/session';
import { startBulk } from '@/lib/bulk/start-bulk';
import { startUndo } from '@/lib/bulk/undo-bulk';
import { AppError } from '@/lib/errors';
import { stopTask } from '@/lib/tasks/stop-task';
import { selectionOf } from '../../classificacao/selection-of';
import { bulkPath, bulkTasksPath, changeOf } from './change-of';

const taskForm = z.object({ id: z.uuid() });

export async function startCorrection(form: FormData) {
  const staff = await requireStaff('analista');
  const sent = z.array(z.tuple([z.string(), z.string()])).parse([...form]);
  const params = Object.fromEntries(
    [...Map.groupBy(sent, ([name]) => name)].map(([name, fields]) => {
      const values = fields.map(([, value]) => value);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
  const [filtros, mudanca] = [selectionOf(params), changeOf(params)];
  if (!filtros || typeof mudanca === 'string') redirect(`${bulkPath}?${new URLSearchParams(sent)}`);
  const isStarted = await unlessRefused(() => startBulk({ filtros, mudanca }, actorOf(staff)));
  redirect(
    isStarted
      ? `${bulkTasksPath}?aviso=iniciada`
      : `${bulkPath}?${new URLSearchParams([...sent, ['aviso', 'recusada']])}`,
  );
}

export async function undoCorrection(form: FormData) {
  const staff = await requireStaff('analista');
  const { id } = taskForm.parse(Object.fromEntries(form));
  const isStarted = await unlessRefused(() => startUndo(id, actorOf(staff)));
  redirect(`${bulkTasksPath}?aviso=${isStarted ? 'desfazendo' : 'tarde'}`);
}

export async function stopCorrection(form: FormData) {
  const staff = await requireStaff('analista');
  const { id } = taskForm.parse(Object.fromEntries(form));
  await stopTask(id, { ...actorOf(staff), scopes: scopesOf(staff.role) });
  redirect(`${bulkTasksPath}?aviso=interrompida`);
}

/** False for what the page that asked could not know: it is older than the present state. */
async function unlessRefused(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof AppError && error.status < 500) return false;
    throw error;
  }
}
