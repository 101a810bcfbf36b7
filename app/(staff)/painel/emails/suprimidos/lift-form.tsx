'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { RefusalNotice } from '@/components/access/refusal-notice';
import { Button } from '@/components/ui/button';
import { lift } from '../actions';

type LiftFormProps = { id: string; address: string; reason: 'devolvido' | 'queixa' };

/** Asks first, without a script too. */
export function LiftForm({ id, address, reason }: LiftFormProps) {
  const t = useTranslations('suppressions');
  const [refusal, action, isPending] = useActionState(lift, null);
  return (
    <div className="space-y-2">
      <details className="text-sm" open={refusal !== null || undefined}>
        <summary
          aria-label={t('liftOf', { address })}
          className="w-fit cursor-pointer py-1 underline decoration-line underline-offset-4 hover:decoration-ink"
        >
          {t('lift')}
        </summary>
        <form action={action} className="mt-2 space-y-3 rounded-md bg-sunken p-3">
          <input type="hidden" name="id" value={id} />
          <p className="font-medium [overflow-wrap:anywhere]">{t('confirm', { address })}</p>
          <p className="text-muted">{t(`confirmText.${reason}`)}</p>
          <p className="text-muted">{t('provider')}</p>
          <Button type="submit" size="sm" look="danger" disabled={isPending}>
            {t('yesLift')}
          </Button>
        </form>
      </details>
      {refusal && <RefusalNotice {...refusal} />}
    </div>
  );
}
