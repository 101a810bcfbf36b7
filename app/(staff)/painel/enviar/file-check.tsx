'use client';

import { useTranslations } from 'next-intl';
import { RefusedLines } from '@/components/batches/refused-lines';
import { Notice } from '@/components/ui/notice';
import type { CheckState } from './actions';
import { ColumnTable } from './column-table';
import type { Field } from './use-file-upload';

type FileCheckProps = {
  checked: Extract<CheckState, { kind: 'checked' }> | null;
  isChecking: boolean;
  assign: (index: number, field: Field) => void;
};

const delimiterNames: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

/** What a chosen file holds and what would become of it, before anything is written. */
export function FileCheck({ checked, isChecking, assign }: FileCheckProps) {
  const t = useTranslations('upload');
  if (!checked) return isChecking && <p role="status">{t('checking')}</p>;
  const { preview, lines } = checked;
  const { check, encoding, delimiter, columns } = preview;
  return (
    <div className="space-y-4" aria-busy={isChecking}>
      <p className="text-sm text-muted">
        {encoding.toUpperCase()}
        {delimiter && ` · ${t('delimiter', { delimiter: delimiterNames[delimiter] ?? 'other' })}`}
        {` · ${t('columnCount', { count: columns.length })}`}
      </p>
      {columns.length > 0 && <ColumnTable preview={preview} assign={assign} />}
      {check ? (
        <div className={isChecking ? 'opacity-60' : undefined}>
          <p role="status" className="font-medium">
            {isChecking
              ? t('checking')
              : `${t('ready', { count: check.accepted })}${check.refused > 0 ? ` · ${t('leftOut', { count: check.refused })}` : ''}`}
          </p>
          <div className="text-sm">
            <RefusedLines lines={lines} />
          </div>
        </div>
      ) : (
        <Notice>{t('chooseText')}</Notice>
      )}
    </div>
  );
}
