'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { ActionCard } from '@/components/access/action-card';
import { RefusalNotice } from '@/components/access/refusal-notice';
import { RotateCard } from '@/components/access/rotate-card';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import type { WireWebhook } from '@/lib/webhooks/wire-webhook';
import { editWebhook, removeWebhook, rotateSecret, switchWebhook } from '../actions';
import { WebhookFields } from '../webhook-fields';

type ManageWebhookProps = { webhook: WireWebhook; events: readonly string[] };

export function ManageWebhook({ webhook, events }: ManageWebhookProps) {
  const t = useTranslations('webhooks');
  const { id, situacao } = webhook;
  const other = situacao === 'ativo' ? 'disable' : 'enable';
  return (
    <div className="mt-12 max-w-2xl space-y-6">
      <EditForm webhook={webhook} events={events} />
      <RotateCard
        id={id}
        title={t('rotate')}
        text={t('rotateText')}
        graceLabel={t('grace')}
        secret={{ label: t('secret'), hint: t('secretHint') }}
        action={rotateSecret}
      />
      <ActionCard id={id} title={t(other)} text={t(`${other}Text`)} action={switchWebhook}>
        {() => <input type="hidden" name="ativo" value={other === 'enable' ? '1' : '0'} />}
      </ActionCard>
      <ActionCard id={id} title={t('remove')} text={t('removeText')} look="danger" action={removeWebhook} />
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
