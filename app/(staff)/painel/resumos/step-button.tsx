'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import type { ButtonLook } from '@/components/ui/button-class';
import { approve, send, writeSummary } from './actions';
import { Outcome } from './outcome';

const actions = { write: writeSummary, approve, send };

type StepButtonProps = ButtonLook & {
  step: keyof typeof actions;
  week: string;
  version: number;
  label: string;
  busy?: string;
};

/** One step of a summary; why it could not be taken stands below it. */
export function StepButton({ step, week, version, label, busy, look, size = 'sm' }: StepButtonProps) {
  const [state, action, isPending] = useActionState(actions[step], null);
  return (
    <form action={action} className="flex max-w-full flex-col items-start gap-2">
      <input type="hidden" name="semana" value={week} />
      <input type="hidden" name="versao" value={version} />
      <Button type="submit" look={look} size={size} disabled={isPending}>
        {isPending && busy ? busy : label}
        <span className="sr-only"> {week}</span>
      </Button>
      {state?.kind === 'refused' && <Outcome refusal={state} />}
    </form>
  );
}
