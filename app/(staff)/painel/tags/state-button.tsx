'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import type { ButtonLook } from '@/components/ui/button-class';
import { setTagState } from './actions';
import { Outcome } from './outcome';

type StateButtonProps = ButtonLook & { code: string; status: 'aprovada' | 'arquivada'; label: string };

/** Approves, refuses or archives; why it could not stands below it. */
export function StateButton({ code, status, label, look, size = 'sm' }: StateButtonProps) {
  const [state, action, isPending] = useActionState(setTagState, null);
  return (
    <form action={action} className="flex max-w-full flex-col items-start gap-2">
      <input type="hidden" name="codigo" value={code} />
      <input type="hidden" name="status" value={status} />
      <Button type="submit" look={look} size={size} disabled={isPending}>
        {label}
        <span className="sr-only"> {code}</span>
      </Button>
      {state?.kind === 'refused' && <Outcome state={state} />}
    </form>
  );
}
