'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/i18n/locales';
import type { Messages } from '@/i18n/messages';
import { askToSubscribe, type SubscriptionState } from './actions';

type SubscriptionFormProps = { texts: Messages['subscription']['form']; locale: Locale };

const start: SubscriptionState = { problem: null };

/** Works before, and without, JavaScript. */
export function SubscriptionForm({ texts, locale }: SubscriptionFormProps) {
  const [state, action, isPending] = useActionState(askToSubscribe, start);
  return (
    <form action={action} className="mt-8 space-y-5">
      {state.problem && <Notice tone="error">{texts.problems[state.problem]}</Notice>}
      <input type="hidden" name="idioma" value={locale} />
      <Field id="email" label={texts.email}>
        {(control) => (
          <Input
            {...control}
            key={state.email}
            type="email"
            name="email"
            defaultValue={state.email}
            autoComplete="email"
            required
            maxLength={254}
          />
        )}
      </Field>
      <Button type="submit" look="primary" disabled={isPending} className="w-full">
        {isPending ? texts.submitting : texts.submit}
      </Button>
    </form>
  );
}
