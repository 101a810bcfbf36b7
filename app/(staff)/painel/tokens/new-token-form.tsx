'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { IssuedSecret } from '@/components/access/issued-secret';
import { RefusalNotice } from '@/components/access/refusal-notice';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input, Select } from '@/components/ui/input';
import type { Scope } from '@/lib/auth/scopes';
import { addToken } from './actions';
import { ScopeChoice } from './scope-choice';
import { tokensPath } from './token-href';

const lifetimes = ['30', '90', '365'] as const;

export function NewTokenForm({ scopes }: { scopes: Scope[] }) {
  const t = useTranslations('tokens');
  const [state, action, isPending] = useActionState(addToken, null);
  if (state?.kind === 'issued')
    return (
      <IssuedSecret
        label={t('secret')}
        hint={t('secretHint')}
        value={state.secret}
        back={{ href: tokensPath, text: t('back') }}
      />
    );
  const refused = state?.kind === 'refused' ? state : null;
  return (
    <form action={action} className="max-w-2xl space-y-6">
      {refused && <RefusalNotice {...refused} />}
      <Field id="nome" label={t('name')} hint={t('nameHint')}>
        {(control) => (
          <Input
            {...control}
            name="nome"
            defaultValue={refused?.sent.nome}
            required
            minLength={2}
            maxLength={80}
            autoComplete="off"
          />
        )}
      </Field>
      <ScopeChoice scopes={scopes} chosen={refused?.sent.escopos ?? []} />
      <Field id="validade" label={t('lifetime')}>
        {(control) => (
          <Select {...control} name="validade" defaultValue={refused?.sent.validade ?? '90'}>
            {lifetimes.map((days) => (
              <option key={days} value={days}>
                {t(`lifetimes.${days}`)}
              </option>
            ))}
            <option value="">{t('lifetimes.none')}</option>
          </Select>
        )}
      </Field>
      <Button type="submit" look="primary" disabled={isPending}>
        {t('create')}
      </Button>
    </form>
  );
}
