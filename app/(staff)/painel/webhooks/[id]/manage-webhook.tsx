'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { RefusalNotice } from '@/components/access/refusal-notice';
import { ShownOnce } from '@/components/access/shown-once';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import type { WireWebhook } from '@/lib/webhooks/wire-webhook';
import { editWebhook, removeWebhook, rotateSecret, switchWebhook } from '../actions';
import { WebhookFields } from '../webhook-fields';

const graces = ['0', '1', '24'] as const;

type ManageWebhookProps = { webhook: WireWebhook; events: readonly string[] };

export function ManageWebhook({ webhook, events }: ManageWebhookProps) {
  return (
    <div className="mt-12 max-w-2xl space-y-6">
      <EditForm webhook={webhook} events={events} />
      <RotateForm id={webhook.id} />
      <SwitchForm id={webhook.id} isActive={webhook.situacao === 'ativo'} />
      <RemoveForm id={webhook.id} />
    </div>
  );
}

function EditForm({ webhook, events }: ManageWebhookProps) {
  const t = useTranslations('webhooks');
  const [state, action, isPending] = useActionState(editWebhook, null);
  const refused = state?.kind === 'refused' ? state : null;
  return (
    <Card title={t('edit')}>
      <form action={action} className="space-y-6">
        <input type="hidden" name="id" value={webhook.id} />
        {refused && <RefusalNotice {...refused} />}
        {state?.kind === 'done' && <Notice>{t('saved')}</Notice>}
        <WebhookFields events={events} values={refused?.sent ?? webhook} />
        <Button type="submit" disabled={isPending}>
          {t('save')}
        </Button>
      </form>
    </Card>
  );
}

function RotateForm({ id }: { id: string }) {
  const t = useTranslations('webhooks');
  const [state, action, isPending] = useActionState(rotateSecret, null);
  return (
    <Card title={t('rotate')}>
      <form action={action} className="space-y-4">
        <input type="hidden" name="id" value={id} />
        <p className="text-sm text-muted">{t('rotateText')}</p>
        <Field id="carencia" label={t('grace')}>
          {(control) => (
            <Select {...control} name="carencia_horas" defaultValue="24">
              {graces.map((hours) => (
                <option key={hours} value={hours}>
                  {t(`graces.${hours}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {state?.kind === 'refused' && <RefusalNotice {...state} />}
        {state?.kind === 'issued' && (
          <ShownOnce label={t('secret')} hint={t('secretHint')} value={state.secret} />
        )}
        <Button type="submit" disabled={isPending}>
          {t('rotate')}
        </Button>
      </form>
    </Card>
  );
}

function SwitchForm({ id, isActive }: { id: string; isActive: boolean }) {
  const t = useTranslations('webhooks');
  const [state, action, isPending] = useActionState(switchWebhook, null);
  const name = isActive ? 'disable' : 'enable';
  return (
    <Card title={t(name)}>
      <form action={action} className="space-y-4">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="ativo" value={isActive ? '0' : '1'} />
        <p className="text-sm text-muted">{t(`${name}Text`)}</p>
        {state?.kind === 'refused' && <RefusalNotice {...state} />}
        <Button type="submit" disabled={isPending}>
          {t(name)}
        </Button>
      </form>
    </Card>
  );
}

function RemoveForm({ id }: { id: string }) {
  const t = useTranslations('webhooks');
  const [state, action, isPending] = useActionState(removeWebhook, null);
  return (
    <Card title={t('remove')}>
      <form action={action} className="space-y-4">
        <input type="hidden" name="id" value={id} />
        <p className="text-sm text-muted">{t('removeText')}</p>
        {state?.kind === 'refused' && <RefusalNotice {...state} />}
        <Button type="submit" look="danger" disabled={isPending}>
          {t('remove')}
        </Button>
      </form>
    </Card>
  );
}
