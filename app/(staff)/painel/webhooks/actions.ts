'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { ActionState } from '@/components/access/action-state';
import type { Staff } from '@/db/queries/staff-sessions';
import { actorOf } from '@/lib/audit/actor';
import { requireStaff } from '@/lib/auth/session';
import { changeWebhook, deleteWebhook, rotateWebhookSecret } from '@/lib/webhooks/change-webhook';
import { createWebhook } from '@/lib/webhooks/create-webhook';
import {
  deliveryPathSchema,
  newWebhookSchema,
  webhookChangeSchema,
  webhookPathSchema,
  webhookRotationSchema,
} from '@/lib/webhooks/endpoint-input';
import { replayDelivery, sendTest } from '@/lib/webhooks/send-again';
import { attempt } from '../attempt';
import type { Refusal } from '../to-refusal';
import { webhooksPath } from './webhook-href';

type Sent = { url: string; descricao: string; eventos: string[] };
export type WebhookFormState = Exclude<ActionState, Refusal> | (Refusal & { sent: Sent });
type Done = Exclude<ActionState, Refusal | null>;

export async function addWebhook(_previous: WebhookFormState, form: FormData): Promise<WebhookFormState> {
  const staff = await requireStaff('admin');
  const sent = readFields(form);
  const state = await change(staff, async () => {
    const { segredo } = await createWebhook(newWebhookSchema.parse(sent), actorOf(staff));
    return { kind: 'issued', secret: segredo };
  });
  return state.kind === 'refused' ? { ...state, sent } : state;
}

export async function editWebhook(_previous: WebhookFormState, form: FormData): Promise<WebhookFormState> {
  const staff = await requireStaff('admin');
  const sent = readFields(form);
  const state = await change(staff, async () => {
    const { id } = webhookPathSchema.parse({ id: form.get('id') });
    await changeWebhook(id, webhookChangeSchema.parse(sent), actorOf(staff));
    return { kind: 'done' };
  });
  return state.kind === 'refused' ? { ...state, sent } : state;
}

export async function switchWebhook(_previous: ActionState, form: FormData): Promise<ActionState> {
  const staff = await requireStaff('admin');
  return change(staff, async () => {
    const { id } = webhookPathSchema.parse({ id: form.get('id') });
    await changeWebhook(id, { ativo: form.get('ativo') === '1' }, actorOf(staff));
    return { kind: 'done' };
  });
}

export async function rotateSecret(_previous: ActionState, form: FormData): Promise<ActionState> {
  const staff = await requireStaff('admin');
  return change(staff, async () => {
    const { id } = webhookPathSchema.parse({ id: form.get('id') });
    const rotation = webhookRotationSchema.parse({ carencia_horas: Number(form.get('carencia_horas')) });
    const { segredo } = await rotateWebhookSecret(id, rotation, actorOf(staff));
    return { kind: 'issued', secret: segredo };
  });
}

export async function testWebhook(_previous: ActionState, form: FormData): Promise<ActionState> {
  const staff = await requireStaff('admin');
  return change(staff, async () => {
    const { id } = webhookPathSchema.parse({ id: form.get('id') });
    await sendTest(id, actorOf(staff));
    return { kind: 'done' };
  });
}

export async function replay(_previous: ActionState, form: FormData): Promise<ActionState> {
  const staff = await requireStaff('admin');
  return change(staff, async () => {
    const path = deliveryPathSchema.parse({ id: form.get('id'), entrega: form.get('entrega') });
    await replayDelivery(path, actorOf(staff));
    return { kind: 'done' };
  });
}

export async function removeWebhook(_previous: ActionState, form: FormData): Promise<ActionState> {
  const staff = await requireStaff('admin');
  const state = await change(staff, async () => {
    const { id } = webhookPathSchema.parse({ id: form.get('id') });
    await deleteWebhook(id, actorOf(staff));
    return { kind: 'done' };
  });
  return state.kind === 'refused' ? state : redirect(webhooksPath);
}

async function change(staff: Staff, work: () => Promise<Done>): Promise<Done | Refusal> {
  const state = await attempt({ staff, texts: 'webhooks' }, work);
  if (state.kind !== 'refused') revalidatePath(webhooksPath, 'layout');
  return state;
}

function readFields(form: FormData): Sent {
  return {
    url: String(form.get('url') ?? ''),
    descricao: String(form.get('descricao') ?? ''),
    eventos: form.getAll('eventos').map(String),
  };
}
