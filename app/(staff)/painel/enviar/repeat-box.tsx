'use client';

import { useTranslations } from 'next-intl';

export function RepeatBox({ id }: { id: string }) {
  const t = useTranslations('upload');
  return (
    <label htmlFor={id} className="flex items-start gap-2.5 text-sm text-muted">
      <input
        id={id}
        type="checkbox"
        name="repeat"
        value="1"
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      {t('repeat')}
    </label>
  );
}
