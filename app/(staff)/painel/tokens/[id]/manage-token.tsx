'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { RefusalNotice } from '@/components/access/refusal-notice';
import { ShownOnce } from '@/components/access/shown-once';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/input';
import { revoke, rotate } from '../actions';

const graces = ['0', '1', '24'] as const;

export function ManageToken({ id, isLive, isRevoked }: { id: string; isLive: boolean; isRevoked: boolean }) {
  return (
    <div className="mt-8 max-w-2xl space-y-6">
      {isLive && <RotateForm id={id} />}
      {!isRevoked && <RevokeForm id={id} />}
    </div>
  );
}

function RotateForm({ id }: { id: string }) {
  const t = useTranslations('tokens');
  const [state, action, isPending] = useActionState(rotate, null);
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
          <ShownOnce label={t('secret')} hint={t('secretHint')} value={state.token} />
        )}
        <Button type="submit" disabled={isPending}>
          {t('rotate')}
        </Button>
      </form>
    </Card>
  );
}

function RevokeForm({ id }: { id: string }) {
  const t = useTranslations('tokens');
  const [state, action, isPending] = useActionState(revoke, null);
  return (
    <Card title={t('revoke')}>
      <form action={action} className="space-y-4">
        <input type="hidden" name="id" value={id} />
        <p className="text-sm text-muted">{t('revokeText')}</p>
        {state?.kind === 'refused' && <RefusalNotice {...state} />}
        <Button type="submit" look="danger" disabled={isPending}>
          {t('revoke')}
        </Button>
      </form>
    </Card>
  );
}
