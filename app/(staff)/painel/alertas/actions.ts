'use server';

import { redirect } from 'next/navigation';
import { getDatabase } from '@/db/client';
import { seenSchema } from '@/lib/alerts/alert-input';
import { alertSettingsSchema, saveAlertSettings } from '@/lib/alerts/alert-settings';
import { alertNoticeSchema, saveAlertNotice } from '@/lib/alerts/alert-notice';
import { markSeen } from '@/lib/alerts/mark-seen';
import { actorOf } from '@/lib/audit/actor';
import { requireStaff } from '@/lib/auth/session';
import { alertsHref } from './alerts-href';

export async function see(form: FormData): Promise<void> {
  const staff = await requireStaff('curador');
  const { alerta, ate } = seenSchema.parse({ alerta: form.get('alerta') ?? '', ate: form.get('ate') ?? '' });
  if (alerta !== undefined) await markSeen({ id: alerta }, staff.id);
  else if (ate !== undefined) await markSeen({ upTo: ate }, staff.id);
  redirect(alertsHref({ situacao: form.get('situacao') === 'novo' ? 'novo' : undefined }));
}

export async function saveSettings(form: FormData): Promise<void> {
  const staff = await requireStaff('analista');
  const settings = alertSettingsSchema.safeParse({
    categories: form.getAll('categorias'),
    artists: form.has('artistas'),
    tags: form.has('tags'),
    minimum: Number(form.get('minimo')),
  });
  if (settings.success)
    await saveAlertSettings(getDatabase(), { settings: settings.data, actor: actorOf(staff) });
  redirect(alertsHref({ aviso: settings.success ? 'gravado' : 'recusado' }));
}

export async function chooseMails(form: FormData): Promise<void> {
  const staff = await requireStaff('curador');
  const notice = alertNoticeSchema.parse({ email: form.get('email') === 'sim' });
  await saveAlertNotice(staff.id, notice);
  redirect(alertsHref({ aviso: 'escolhido' }));
}
