'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { TagFormState } from './actions';

/** Reasons are those of the API, which speaks Portuguese in every language. */
export function Outcome({ state }: { state: TagFormState }) {
  const t = useTranslations('tags');
  if (!state) return null;
  if (state.kind === 'saved') return <Notice>{t('saved')}</Notice>;
  return (
    <Notice tone="error">
      <p className="font-medium">{state.message}</p>
      {state.fields.length > 0 && (
        <ul className="mt-1 space-y-1" lang="pt-BR">
          {state.fields.map(({ campo, mensagem }, index) => (
            <li key={index}>
              {campo}: {mensagem}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
