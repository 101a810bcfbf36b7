'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { RefusalNotice } from '@/components/access/refusal-notice';
import { ShownOnce } from '@/components/access/shown-once';
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
      <div className="max-w-2xl space-y-4">
        <ShownOnce label={t('secret')} hint={t('secretHint')} value={state.secret} />
        <Link
          href={webhooksPath}
          prefetch={false}
          className="inline-block text-sm underline underline-offset-4"
        >
          {t('back')}
        </Link>
      </div>
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
