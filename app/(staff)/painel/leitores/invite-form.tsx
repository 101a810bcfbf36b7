'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { RefusalNotice } from '@/components/access/refusal-notice';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Input, Select } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { invite } from './actions';

export function InviteForm() {
  const t = useTranslations('readers');
  const locale = useLocale();
  const [state, action, isPending] = useActionState(invite, null);
  const sent = state?.kind === 'refused' ? state.sent : null;
  return (
    <Card title={t('add')} className="max-w-3xl">
      <form action={action} className="space-y-4">
        <p className="text-sm text-muted">{t('addText')}</p>
        {state?.kind === 'refused' && <RefusalNotice {...state} />}
        {state?.kind === 'invited' && <Notice>{t('added', { email: state.email })}</Notice>}
        <div className="grid gap-4 sm:grid-cols-2">
          <Field id="email" label={t('email')}>
            {(control) => (
              <Input
                {...control}
                type="email"
                name="email"
                defaultValue={sent?.email}
                autoComplete="off"
                required
                maxLength={254}
              />
            )}
          </Field>
          <Field id="idioma" label={t('language')}>
            {(control) => (
              <Select {...control} name="idioma" defaultValue={sent?.idioma ?? locale}>
                <option value="pt-BR" lang="pt-BR">
                  Português
                </option>
                <option value="en" lang="en">
                  English
                </option>
              </Select>
            )}
          </Field>
          <Field id="nome" label={t('name')} hint={t('nameHint')}>
            {(control) => (
              <Input {...control} name="nome" defaultValue={sent?.nome} autoComplete="off" maxLength={120} />
            )}
          </Field>
        </div>
        <Button type="submit" look="primary" disabled={isPending}>
          {t('add')}
        </Button>
      </form>
    </Card>
  );
}
