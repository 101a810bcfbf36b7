'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { RefusalNotice } from '@/components/access/refusal-notice';
import { Button } from '@/components/ui/button';
import { replay } from '../actions';

/** `label` tells the buttons of a list apart for who hears them. */
export function ReplayForm({ id, delivery, label }: { id: string; delivery: string; label: string }) {
  const t = useTranslations('webhooks');
  const [state, action, isPending] = useActionState(replay, null);
  return (
    <form action={action}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="entrega" value={delivery} />
      {state?.kind === 'refused' && <RefusalNotice {...state} />}
      <Button type="submit" size="sm" aria-label={label} disabled={isPending}>
        {t('replay')}
      </Button>
    </form>
  );
}
