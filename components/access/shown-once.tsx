'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';

type ShownOnceProps = { label: string; hint: string; value: string };

/** A secret that is gone with this page; without scripts it is selected and copied by hand. */
export function ShownOnce({ label, hint, value }: ShownOnceProps) {
  const t = useTranslations('access');
  const [isCopied, setIsCopied] = useState(false);
  const id = useId();
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setIsCopied(true);
  };
  return (
    <div role="status" className="rounded-lg border-2 border-accent bg-surface p-5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <p id={`${id}-hint`} className="mt-1 max-w-prose text-sm text-muted">
        {hint}
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Input
          id={id}
          readOnly
          value={value}
          aria-describedby={`${id}-hint`}
          className="min-w-0 flex-[1_1_16rem] font-mono"
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button onClick={copy}>{t(isCopied ? 'copied' : 'copy')}</Button>
      </div>
    </div>
  );
}
