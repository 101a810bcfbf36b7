'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { RefusalNotice } from '@/components/access/refusal-notice';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { settle } from '../actions';

type SettleFormProps = {
  id: string;
  /** Whether the address gets nothing until its suppression is lifted. */
  isSuppressed: boolean;
  decisions: ('reenviar' | 'enviada')[];
};

export function SettleForm({ id, isSuppressed, decisions }: SettleFormProps) {
  const t = useTranslations('outbox');
  const [state, action, isPending] = useActionState(settle, null);
  const isDoubtful = decisions.includes('enviada');
  return (
    <Card title={t('settle')} className="mb-8 max-w-2xl">
      <form action={action} className="space-y-4">
        <input type="hidden" name="id" value={id} />
        <p className="text-sm text-muted">
          {t(isDoubtful ? 'settleText' : 'settleFailedText')} {isSuppressed && t('settleSuppressedText')}
        </p>
        {state && <RefusalNotice {...state} />}
        <div className="flex flex-wrap gap-3">
          {isDoubtful && (
            <Button type="submit" name="decisao" value="enviada" disabled={isPending}>
              {t('takeAsSent')}
            </Button>
          )}
          <Button
            type="submit"
            name="decisao"
            value="reenviar"
            look={isDoubtful ? 'danger' : 'primary'}
            disabled={isPending}
          >
            {t('sendAgain')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
