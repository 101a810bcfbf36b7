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

type Reader = { id: string; email: string };
type SendToOneProps = { week: string; without: Reader[]; withIt: Reader[] };

/** For readers who confirmed later or were missed; set apart, for those who lost the message that they got. */
export function SendToOne({ week, without, withIt }: SendToOneProps) {
  const t = useTranslations('summaries');
  const [state, action, isPending] = useActionState(sendToOne, null);
  return (
    <Card title={t('toOne')}>
      <div className="space-y-4">
        {state?.kind === 'done' && <Notice>{t('sent')}</Notice>}
        {state?.kind === 'refused' && <Outcome refusal={state} />}
        {without.length === 0 ? (
          <p className="text-sm text-muted">{t('nobodyWithout')}</p>
        ) : (
          <form action={action} className="space-y-4">
            <input type="hidden" name="semana" value={week} />
            <ReaderChoice id="leitor" label={t('readerWithout')} readers={without} />
            <Button type="submit" size="sm" disabled={isPending}>
              {t('sendToOne')}
            </Button>
          </form>
        )}
        {withIt.length > 0 && (
          <details className="text-sm">
            <summary className="w-fit cursor-pointer py-1 underline decoration-line underline-offset-4 hover:decoration-ink">
              {t('toOneAgain')}
            </summary>
            <form action={action} className="mt-2 space-y-4 rounded-md bg-sunken p-3">
              <input type="hidden" name="semana" value={week} />
              <input type="hidden" name="repetir" value="sim" />
              <p className="text-muted">{t('againText')}</p>
              <ReaderChoice id="leitor-de-novo" label={t('readerWithIt')} readers={withIt} />
              <Button type="submit" size="sm" look="danger" disabled={isPending}>
                {t('sendAgain')}
              </Button>
            </form>
          </details>
        )}
      </div>
    </Card>
  );
}

function ReaderChoice({ id, label, readers }: { id: string; label: string; readers: Reader[] }) {
  return (
    <Field id={id} label={label}>
      {(control) => (
        <Select {...control} name="leitor" required>
          {readers.map((reader) => (
            <option key={reader.id} value={reader.id}>
              {reader.email}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
