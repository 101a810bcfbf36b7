'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { parseRefusals, readRefusals } from '@/components/batches/kept-refusals';
import { RefusedLines } from '@/components/batches/refused-lines';
import { Notice } from '@/components/ui/notice';

const never = () => () => undefined;

/** The lines that were not taken, for whoever sent them from this tab. */
export function RefusedRows({ batchId }: { batchId: string }) {
  const t = useTranslations('upload');
  const kept = useSyncExternalStore(
    never,
    () => readRefusals(batchId),
    () => null,
  );
  const lines = parseRefusals(kept);
  if (lines.length === 0) return null;
  return (
    <div className="mt-8">
      <Notice>
        <p className="font-medium">{t('refusedHere')}</p>
        <RefusedLines lines={lines} />
      </Notice>
    </div>
  );
}
