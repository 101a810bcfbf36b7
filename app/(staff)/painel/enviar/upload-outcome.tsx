'use client';

import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { RefusedLine, UploadState } from './actions';

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

/** Fields and reasons are those of the API, which speaks Portuguese in every language. */
function RefusedLines({ lines }: { lines: RefusedLine[] }) {
  const t = useTranslations('upload');
  if (lines.length === 0) return null;
  return (
    <details className="mt-2" open={lines.length <= 5}>
      <summary className="cursor-pointer">{t('problems', { count: lines.length })}</summary>
      <ul className="mt-2 space-y-1">
        {lines.map(({ line, field, message }, index) => (
          <li key={index}>
            {t('line', { line })} ·{' '}
            <span lang="pt-BR">
              {field}: {message}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
