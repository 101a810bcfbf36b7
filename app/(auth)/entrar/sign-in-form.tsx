'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import type { Messages } from '@/i18n/messages';
import { signIn, type SignInState } from './actions';

type SignInFormProps = SignInState & { texts: Messages['signIn']; callbackUrl: string };

/** Works before, and without, JavaScript. */
export function SignInForm({ texts, callbackUrl, problem }: SignInFormProps) {
  const [state, action, isPending] = useActionState(signIn, { problem });
  return (
    <form action={action} className="mt-8 space-y-5">
      {state.problem && <Notice tone="error">{texts.problems[state.problem]}</Notice>}
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <Field id="email" label={texts.email}>
        {(control) => (
          <Input
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            required
          />
        )}
      </Field>
      <Field id="password" label={texts.password}>
        {(control) => (
          <Input {...control} name="password" type="password" autoComplete="current-password" required />
        )}
      </Field>
      <Button type="submit" look="primary" disabled={isPending} className="w-full">
        {isPending ? texts.submitting : texts.submit}
      </Button>
    </form>
  );
}
