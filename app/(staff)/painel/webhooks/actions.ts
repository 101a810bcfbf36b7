'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { getMessages } from '@/i18n/messages';
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
import { toRefusal, type Refusal } from '../to-refusal';
import { webhooksPath } from './webhook-href';

type Sent = { url: string; descricao: string; eventos: string[] };
export type WebhookState = null | { kind: 'issued'; secret: string } | { kind: 'done' } | Refusal;
export type WebhookFormState = Exclude<WebhookState, Refusal> | (Refusal & { sent: Sent });

export async function addWebhook(_previous: WebhookFormState, form: FormData): Promise<WebhookFormState> {
  const staff = await requireStaff('admin');
  const sent = readFields(form);
  try {
    const { segredo } = await createWebhook(newWebhookSchema.parse(sent), actorOf(staff));
    revalidatePath(webhooksPath, 'layout');
    return { kind: 'issued', secret: segredo };
  } catch (error) {
    return { ...toRefusal(error, getMessages(staff.locale).webhooks.errors), sent };
  }
}

export async function editWebhook(_previous: WebhookFormState, form: FormData): Promise<WebhookFormState> {
  const staff = await requireStaff('admin');
  const sent = readFields(form);
  try {
    const { id } = webhookPathSchema.parse({ id: form.get('id') });
    await changeWebhook(id, webhookChangeSchema.parse(sent), actorOf(staff));
    revalidatePath(webhooksPath, 'layout');
    return { kind: 'done' };
  } catch (error) {
    return { ...toRefusal(error, getMessages(staff.locale).webhooks.errors), sent };
  }
}

export async function switchWebhook(_previous: WebhookState, form: FormData): Promise<WebhookState> {
  const staff = await requireStaff('admin');
  try {
    const { id } = webhookPathSchema.parse({ id: form.get('id') });
    await changeWebhook(id, { ativo: form.get('ativo') === '1' }, actorOf(staff));
    revalidatePath(webhooksPath, 'layout');
    return { kind: 'done' };
  } catch (error) {
    return toRefusal(error, getMessages(staff.locale).webhooks.errors);
  }
}

export async function rotateSecret(_previous: WebhookState, form: FormData): Promise<WebhookState> {
  const staff = await requireStaff('admin');
  try {
    const { id } = webhookPathSchema.parse({ id: form.get('id') });
    const rotation = webhookRotationSchema.parse({ carencia_horas: Number(form.get('carencia_horas')) });
    const { segredo } = await rotateWebhookSecret(id, rotation, actorOf(staff));
    revalidatePath(webhooksPath, 'layout');
    return { kind: 'issued', secret: segredo };
  } catch (error) {
    return toRefusal(error, getMessages(staff.locale).webhooks.errors);
  }
}

export async function testWebhook(_previous: WebhookState, form: FormData): Promise<WebhookState> {
  const staff = await requireStaff('admin');
  try {
    const { id } = webhookPathSchema.parse({ id: form.get('id') });
    await sendTest(id, actorOf(staff));
    revalidatePath(webhooksPath, 'layout');
    return { kind: 'done' };
  } catch (error) {
    return toRefusal(error, getMessages(staff.locale).webhooks.errors);
  }
}

export async function replay(_previous: WebhookState, form: FormData): Promise<WebhookState> {
  const staff = await requireStaff('admin');
  try {
    const path = deliveryPathSchema.parse({ id: form.get('id'), entrega: form.get('entrega') });
    await replayDelivery(path, actorOf(staff));
    revalidatePath(webhooksPath, 'layout');
    return { kind: 'done' };
  } catch (error) {
    return toRefusal(error, getMessages(staff.locale).webhooks.errors);
  }
}

export async function removeWebhook(_previous: WebhookState, form: FormData): Promise<WebhookState> {
  const staff = await requireStaff('admin');
  try {
    const { id } = webhookPathSchema.parse({ id: form.get('id') });
    await deleteWebhook(id, actorOf(staff));
  } catch (error) {
    return toRefusal(error, getMessages(staff.locale).webhooks.errors);
  }
  redirect(webhooksPath);
}

function readFields(form: FormData): Sent {
  return {
    url: String(form.get('url') ?? ''),
    descricao: String(form.get('descricao') ?? ''),
    eventos: form.getAll('eventos').map(String),
  };
}
