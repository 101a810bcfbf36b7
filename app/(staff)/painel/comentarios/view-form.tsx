'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { giveViewName, saveView } from './view-actions';

type ViewFormProps = { name?: string; labels: { name: string; share: string; submit: string } } & (
  { id: string } | { query: string }
);

/** Names the filters of the address as a new view, or renames the view they are. */
export function ViewForm({ name, labels, ...target }: ViewFormProps) {
  const isNew = 'query' in target;
  const [refusal, action, isPending] = useActionState(isNew ? saveView : giveViewName, null);
  return (
    <form action={action} className="space-y-3">
      {Object.entries(target).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <Field id="view-name" label={labels.name} error={refusal}>
        {(control) => (
          <Input {...control} key={name} name="nome" defaultValue={name} maxLength={80} required />
        )}
      </Field>
      {isNew && (
        <label className="flex items-center gap-2">
          <input type="checkbox" name="compartilhada" value="1" className="size-4 accent-accent" />
          {labels.share}
        </label>
      )}
      <Button type="submit" size="sm" disabled={isPending}>
        {labels.submit}
      </Button>
    </form>
  );
}
