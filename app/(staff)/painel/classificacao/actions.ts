'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { actorOf } from '@/lib/audit/actor';
import { scopesOf } from '@/lib/auth/scopes';
import { requireStaff } from '@/lib/auth/session';
import {
  assertPossible,
  classificationSettingsSchema,
  policies,
  saveClassificationSettings,
} from '@/lib/classification/policy';
import { startReclassification } from '@/lib/classification/reclassify';
import { ValidationError } from '@/lib/errors';
import { stopTask } from '@/lib/tasks/stop-task';
import { classificationPath, reclassifyPath, selectionOf } from './selection-of';

const settingsForm = z.object({ policy: z.string(), targetPrecision: z.coerce.number() });
const policyField = z.enum(policies).optional().catch(undefined);
const stopForm = z.object({ id: z.uuid() });

export async function saveSettings(form: FormData) {
  const staff = await requireStaff('admin');
  const sent = settingsForm.pipe(classificationSettingsSchema).safeParse(Object.fromEntries(form));
  const isSaved = sent.success && (await trySaving({ settings: sent.data, actor: actorOf(staff) }));
  redirect(`${classificationPath}?aviso=${isSaved ? 'gravado' : 'recusado'}`);
}

export async function startAgain(form: FormData) {
  const staff = await requireStaff('admin');
  const fields = z.record(z.string(), z.string()).catch({}).parse(Object.fromEntries(form));
  const filtros = selectionOf(fields);
  const politica = policyField.parse(fields.politica);
  if (!filtros) redirect(`${reclassifyPath}?${new URLSearchParams(fields)}`);
  const isStarted = await tryStarting({ filtros, politica, actor: actorOf(staff) });
  redirect(`${classificationPath}?aviso=${isStarted ? 'iniciada' : 'recusado'}#tarefas`);
}

export async function stopAgain(form: FormData) {
  const staff = await requireStaff('admin');
  const { success, data } = stopForm.safeParse(Object.fromEntries(form));
  if (success) await stopTask(data.id, { ...actorOf(staff), scopes: scopesOf(staff.role) });
  redirect(`${classificationPath}?aviso=interrompida#tarefas`);
}

async function trySaving(change: Parameters<typeof saveClassificationSettings>[1]): Promise<boolean> {
  return unlessRefused(async () => {
    assertPossible(change.settings.policy);
    await saveClassificationSettings(getDatabase(), change);
  });
}

async function tryStarting(asked: Parameters<typeof startReclassification>[0]): Promise<boolean> {
  return unlessRefused(() => startReclassification(asked));
}

/** False when the input was refused; a page that is older than the settings may send what no longer works. */
async function unlessRefused(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof ValidationError) return false;
    throw error;
  }
}
