'use client';

import { useTranslations } from 'next-intl';

export type RefusedLine = { line: number; field: string; message: string };

/** The server tells no more. */
const mostLines = 100;

/** Fields and reasons are those of the API, which speaks Portuguese in every language. */
export function RefusedLines({ lines }: { lines: RefusedLine[] }) {
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
      {lines.length >= mostLines && <p className="mt-2">{t('firstProblems', { count: lines.length })}</p>}
    </details>
  );
}
