'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { RefusalNotice } from '@/components/access/refusal-notice';
import { ShownOnce } from '@/components/access/shown-once';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input, Select } from '@/components/ui/input';
import { locales, type Locale } from '@/i18n/locales';
import { invite } from './actions';
import { personHref } from './people-href';
import { RoleChoice } from './role-choice';

export function InviteForm({ locale }: { locale: Locale }) {
  const t = useTranslations('people');
  const language = useTranslations('staff');
  const [state, action, isPending] = useActionState(invite, null);
  if (state?.kind === 'invited')
    return (
      <div className="max-w-2xl space-y-4">
        <p>
          <Link
            href={personHref(state.id)}
            prefetch={false}
            className="font-medium underline underline-offset-4 [overflow-wrap:anywhere]"
          >
            {state.email}
          </Link>
        </p>
        <ShownOnce label={t('link')} hint={t('linkHint')} value={state.url} />
      </div>
    );
  const refused = state?.kind === 'refused' ? state : null;
  return (
    <form action={action} className="max-w-2xl space-y-6">
      {refused && <RefusalNotice {...refused} />}
      <Field id="email" label={t('email')}>
        {(control) => (
          <Input
            {...control}
            name="email"
            type="email"
            defaultValue={refused?.sent.email}
            required
            maxLength={254}
            autoComplete="off"
          />
        )}
      </Field>
      <RoleChoice chosen={refused?.sent.papel ?? 'leitor'} />
      <Field id="idioma" label={t('language')}>
        {(control) => (
          <Select {...control} name="idioma" defaultValue={refused?.sent.idioma ?? locale}>
            {locales.map((each) => (
              <option key={each} value={each} lang={each}>
                {language(`languages.${each}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit" look="primary" disabled={isPending}>
        {t('createLink')}
      </Button>
    </form>
  );
}
