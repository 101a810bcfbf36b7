'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { RefusalNotice } from '@/components/access/refusal-notice';
import { Button } from '@/components/ui/button';
import { testWebhook } from '../actions';

export function TestForm({ id }: { id: string }) {
  const t = useTranslations('webhooks');
  const [state, action, isPending] = useActionState(testWebhook, null);
  return (
    <form action={action} className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="id" value={id} />
      {state?.kind === 'refused' && <RefusalNotice {...state} />}
      {state?.kind === 'done' && (
        <p role="status" className="text-sm text-muted">
          {t('testSent')}
        </p>
      )}
      <Button type="submit" disabled={isPending}>
        {t('test')}
      </Button>
    </form>
  );
}
