'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { IssuedSecret } from '@/components/access/issued-secret';
import { RefusalNotice } from '@/components/access/refusal-notice';
import { Button } from '@/components/ui/button';
import { addWebhook } from './actions';
import { WebhookFields } from './webhook-fields';
import { webhooksPath } from './webhook-href';

const blank = { url: '', descricao: '', eventos: [] };

export function NewWebhookForm({ events }: { events: readonly string[] }) {
  const t = useTranslations('webhooks');
  const [state, action, isPending] = useActionState(addWebhook, null);
  if (state?.kind === 'issued')
    return (
      <IssuedSecret
        label={t('secret')}
        hint={t('secretHint')}
        value={state.secret}
        back={{ href: webhooksPath, text: t('back') }}
      />
    );
  const refused = state?.kind === 'refused' ? state : null;
  return (
    <form action={action} className="max-w-2xl space-y-6">
      {refused && <RefusalNotice {...refused} />}
      <WebhookFields events={events} values={refused?.sent ?? blank} />
      <Button type="submit" look="primary" disabled={isPending}>
        {t('create')}
      </Button>
    </form>
  );
}
