'use client';

import { useActionState, type ReactNode } from 'react';
import type { ActionState } from '@/components/access/action-state';
import { RefusalNotice } from '@/components/access/refusal-notice';
import { Button } from '@/components/ui/button';
import type { ButtonLook } from '@/components/ui/button-class';
import { Card } from '@/components/ui/card';

type ActionCardProps = Pick<ButtonLook, 'look'> & {
  id: string;
  title: string;
  text: string;
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  /** Fields, and what is shown once it is done. */
  children?: (state: ActionState) => ReactNode;
};

/** One step for one thing: what it does, a button, and why it could not be done. */
export function ActionCard({ id, title, text, look, action, children }: ActionCardProps) {
  const [state, send, isPending] = useActionState(action, null);
  return (
    <Card title={title}>
      <form action={send} className="space-y-4">
        <input type="hidden" name="id" value={id} />
        <p className="text-sm text-muted">{text}</p>
        {children?.(state)}
        {state?.kind === 'refused' && <RefusalNotice {...state} />}
        <Button type="submit" look={look} disabled={isPending}>
          {title}
        </Button>
      </form>
    </Card>
  );
}
