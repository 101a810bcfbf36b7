'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/i18n/locales';
import type { Messages } from '@/i18n/messages';
import { choosePassword } from './actions';

type PasswordFormProps = { texts: Messages['password']; token: string; email: string; locale: Locale };

/** Works before, and without, JavaScript. The e-mail is there for password managers. */
export function PasswordForm({ texts, token, email, locale }: PasswordFormProps) {
  const [state, action, isPending] = useActionState(choosePassword, { problem: null });
  const rules = { type: 'password', autoComplete: 'new-password', required: true, minLength: 12 } as const;
  return (
    <form action={action} className="mt-8 space-y-5">
      {state.problem && <Notice tone="error">{texts.problems[state.problem]}</Notice>}
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="idioma" value={locale} />
      <Field id="email" label={texts.email}>
        {(control) => <Input {...control} value={email} readOnly autoComplete="username" />}
      </Field>
      <Field id="password" label={texts.password} hint={texts.passwordHint}>
        {(control) => <Input {...control} {...rules} name="password" />}
      </Field>
      <Field id="repeat" label={texts.repeat}>
        {(control) => <Input {...control} {...rules} name="repeat" />}
      </Field>
      <Button type="submit" look="primary" disabled={isPending} className="w-full">
        {isPending ? texts.submitting : texts.submit}
      </Button>
    </form>
  );
}
