'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { RefusalNotice } from '@/components/access/refusal-notice';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { askOnceMore, remove } from './actions';

type ManageReaderProps = { id: string; email: string; isPending: boolean };

/** Removing asks first, without a script too. */
export function ManageReader({ id, email, isPending }: ManageReaderProps) {
  const t = useTranslations('readers');
  const [asked, ask, isAsking] = useActionState(askOnceMore, null);
  const [removed, removeReader, isRemoving] = useActionState(remove, null);
  const refused = [asked, removed].find((state) => state?.kind === 'refused');
  return (
    <div className="space-y-2">
      {isPending && (
        <form action={ask}>
          <input type="hidden" name="id" value={id} />
          <Button type="submit" size="sm" disabled={isAsking} aria-label={t('againOf', { email })}>
            {t('again')}
          </Button>
        </form>
      )}
      <details className="text-sm">
        <summary
          aria-label={t('removeOf', { email })}
          className="w-fit cursor-pointer py-1 underline decoration-line underline-offset-4 hover:decoration-ink"
        >
          {t('remove')}
        </summary>
        <form action={removeReader} className="mt-2 space-y-3 rounded-md bg-sunken p-3">
          <input type="hidden" name="id" value={id} />
          <p className="font-medium [overflow-wrap:anywhere]">{t('confirmRemove', { email })}</p>
          <p className="text-muted">{t('confirmRemoveText')}</p>
          <Button type="submit" size="sm" look="danger" disabled={isRemoving}>
            {t('yesRemove')}
          </Button>
        </form>
      </details>
      {asked?.kind === 'asked' && <Notice>{t('invited')}</Notice>}
      {refused?.kind === 'refused' && <RefusalNotice {...refused} />}
    </div>
  );
}
