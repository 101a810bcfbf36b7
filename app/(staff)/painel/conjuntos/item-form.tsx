'use client';

import { useActionState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Dataset } from '@/db/queries/dataset-items';
import { changeItem } from './actions';

type ItemFormProps = {
  id: string;
  buttons: { move: 'put' | 'take'; dataset: Dataset; label: ReactNode }[];
  pending: string;
};

/** A button for each move of one comment; what became of it stands below. */
export function ItemForm({ id, buttons, pending }: ItemFormProps) {
  const [outcome, action, isPending] = useActionState(changeItem, null);
  return (
    <div className="flex flex-col items-start gap-2">
      {buttons.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {buttons.map(({ move, dataset, label }) => (
            <form key={`${move} ${dataset}`} action={action}>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="conjunto" value={dataset} />
              <input type="hidden" name="move" value={move} />
              <Button type="submit" size="sm" disabled={isPending}>
                {isPending ? pending : label}
              </Button>
            </form>
          ))}
        </div>
      )}
      {outcome && !isPending && <Notice tone={outcome.tone}>{outcome.text}</Notice>}
    </div>
  );
}
