'use client';

import { useTranslations } from 'next-intl';
import { RefusedLines } from '@/components/batches/refused-lines';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { UploadState } from './actions';

/** What became of the last sending; one that was taken whole has left for its batch's page. */
export function UploadOutcome({ state }: { state: UploadState }) {
  const t = useTranslations('upload');
  if (!state) return null;
  if (state.kind === 'nothing') return <Notice tone="error">{t('nothing')}</Notice>;
  if (state.kind === 'refused')
    return (
      <Notice tone="error">
        <p className="font-medium">{state.message}</p>
        <RefusedLines lines={state.lines} />
      </Notice>
    );
  const { receipt, lines } = state;
  return (
    <Notice>
      <p className="font-medium">
        {t('accepted', { count: receipt.total })} · {t('refused', { count: receipt.refused })}
      </p>
      <p>{t('refusedText')}</p>
      <RefusedLines lines={lines} />
      <ButtonLink href={`/painel/lotes/${receipt.batchId}`} prefetch={false} size="sm" className="mt-3">
        {t('follow')}
      </ButtonLink>
    </Notice>
  );
}
