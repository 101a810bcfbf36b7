'use client';

import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { Select } from '@/components/ui/input';
import { Table, Td, Th } from '@/components/ui/table';
import type { CheckState } from './actions';
import type { Field } from './use-file-upload';

type ColumnTableProps = {
  preview: Extract<CheckState, { kind: 'checked' }>['preview'];
  assign: (index: number, field: Field) => void;
};

const fields = [
  'texto',
  'artista',
  'album',
  'faixa',
  'origem',
  'autor',
  'data',
  'id_externo',
  'id',
] as const satisfies Field[];

/** The first rows of a file under its columns, each with the field that it is read as. */
export function ColumnTable({ preview, assign }: ColumnTableProps) {
  const t = useTranslations('upload');
  return (
    <Table label={t('columns')}>
      <thead>
        <tr>
          {preview.columns.map((column, index) => (
            <Th key={column} className="min-w-40 align-bottom">
              <span className="mb-1.5 block max-w-56 truncate" title={column}>
                {column || t('unnamed')}
              </span>
              <Select
                aria-label={t('readAs', { column: column || t('unnamed') })}
                value={preview.fields[index] ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  assign(index, fields.find((field) => field === value) ?? null)
                }
                className="font-normal text-ink"
              >
                <option value="">{t('ignore')}</option>
                {fields.map((field) => (
                  <option key={field} value={field}>
                    {t(`fields.${field}`)}
                  </option>
                ))}
              </Select>
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {preview.rows.map((row, line) => (
          <tr key={line}>
            {row.map((cell, index) => (
              <Td
                key={index}
                className={classNames(
                  'max-w-56 truncate',
                  !preview.fields[index] && 'text-muted line-through decoration-line',
                )}
                title={cell}
              >
                <bdi>{cell}</bdi>
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
