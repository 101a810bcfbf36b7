'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { sendToOne } from '../actions';
import { Outcome } from '../outcome';

type SendToOneProps = { week: string; readers: { id: string; email: string }[] };

/** For readers who have no message of this week: who confirmed later, or were missed. */
export function SendToOne({ week, readers }: SendToOneProps) {
  const t = useTranslations('summaries');
  const [state, action, isPending] = useActionState(sendToOne, null);
  return (
    <Card title={t('toOne')}>
      <div className="space-y-4">
        {state?.kind === 'done' && <Notice>{t('sent')}</Notice>}
        {state?.kind === 'refused' && <Outcome refusal={state} />}
        {readers.length === 0 ? (
          <p className="text-sm text-muted">{t('nobodyWithout')}</p>
        ) : (
          <form action={action} className="space-y-4">
            <input type="hidden" name="semana" value={week} />
            <Field id="leitor" label={t('readerWithout')}>
              {(control) => (
                <Select {...control} name="leitor" required>
                  {readers.map(({ id, email }) => (
                    <option key={id} value={id}>
                      {email}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Button type="submit" size="sm" disabled={isPending}>
              {t('sendToOne')}
            </Button>
          </form>
        )}
      </div>
    </Card>
  );
}
