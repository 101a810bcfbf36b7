'use client';

import type { ChangeEvent } from 'react';
import { Field } from '@/components/ui/field';

type FileInputProps = {
  label: string;
  hint: string;
  tooLarge: string;
  /** Null where none is chosen, or one that is too large. */
  onChoose: (file: File | null) => void;
};

const maxBytes = 50 * 1024 * 1024;

/** Stops a file that the server would refuse for its size before it travels. */
export function FileInput({ label, hint, tooLarge, onChoose }: FileInputProps) {
  function check({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const file = currentTarget.files?.[0] ?? null;
    const isTooLarge = file !== null && file.size > maxBytes;
    currentTarget.setCustomValidity(isTooLarge ? tooLarge : '');
    currentTarget.reportValidity();
    onChoose(isTooLarge ? null : file);
  }

  return (
    <Field id="file" label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          type="file"
          name="file"
          required
          accept=".csv,.tsv,.json,.jsonl,.ndjson"
          onChange={check}
          className="block w-full rounded-md border border-dashed border-muted/60 bg-sunken p-4 text-sm file:mr-4 file:rounded-full file:border-0 file:bg-ink file:px-4 file:py-2 file:text-sm file:font-medium file:text-paper"
        />
      )}
    </Field>
  );
}
