'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '../classificacao/submit-button';
import { ask, askPlain } from './actions';

const fewest = 3;
const most = 300;
const examples = ['change', 'artist', 'overview'] as const;

/** With a script the answer is followed as it comes about; without one it is waited for. */
export function AskForm() {
  const t = useTranslations('questions');
  const isScripted = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
  const [followed, askAndFollow] = useActionState(ask, null);
  const [waited, askAndWait] = useActionState(askPlain, null);
  const state = followed ?? waited;
  return (
    <form action={isScripted ? askAndFollow : askAndWait} className="space-y-4">
      <Field id="pergunta" label={t('label')} hint={t('hint')} error={state?.message}>
        {(control) => (
          <div className="flex flex-col gap-3 sm:flex-row">
            <Input
              {...control}
              key={state?.sent}
              name="pergunta"
              defaultValue={state?.sent}
              required
              minLength={fewest}
              maxLength={most}
              autoComplete="off"
              enterKeyHint="send"
            />
            <SubmitButton look="primary" pending={t('asking')}>
              {t('ask')}
            </SubmitButton>
          </div>
        )}
      </Field>
      <div>
        <p id="exemplos" className="text-sm text-muted">
          {t('examplesTitle')}
        </p>
        <div role="group" aria-labelledby="exemplos" className="mt-2 flex flex-wrap gap-2">
          {examples.map((name) => (
            <Button
              key={name}
              type="submit"
              name="exemplo"
              value={t(`examples.${name}`)}
              formNoValidate
              size="sm"
              className="!h-auto min-h-9 !whitespace-normal py-1.5 text-left"
            >
              {t(`examples.${name}`)}
            </Button>
          ))}
        </div>
      </div>
    </form>
  );
}
