'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import type { ButtonLook } from '@/components/ui/button-class';
import { mergeTag } from './actions';
import { Outcome } from './outcome';

type MergeButtonProps = ButtonLook & { from: string; into: string; label: string };

export function MergeButton({ from, into, label, look }: MergeButtonProps) {
  const [state, action, isPending] = useActionState(mergeTag, null);
  return (
    <form action={action} className="flex max-w-full flex-col items-start gap-2">
      <input type="hidden" name="codigo" value={from} />
      <input type="hidden" name="em" value={into} />
      <Button type="submit" size="sm" look={look} disabled={isPending}>
        {label}
      </Button>
      <Outcome state={state} />
    </form>
  );
}
