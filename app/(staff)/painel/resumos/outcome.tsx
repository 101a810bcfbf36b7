'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { Refusal } from '../to-refusal';
import type { Refusal as Unverified } from '@/lib/summary/verify/refusal';
import { RefusalList } from './refusal-list';

/** Why something was not done. Reasons of a form are those of the API, which speaks Portuguese in every language. */
export function Outcome({ refusal }: { refusal: Refusal & { unverified: Unverified[] } }) {
  const t = useTranslations('summaries');
  return (
    <Notice tone="error">
      <p className="font-medium">{refusal.message}</p>
      {refusal.fields.length > 0 && (
        <ul className="mt-1 space-y-1" lang="pt-BR">
          {refusal.fields.map(({ campo, mensagem }, index) => (
            <li key={index}>
              {campo}: {mensagem}
            </li>
          ))}
        </ul>
      )}
      {refusal.unverified.length > 0 && <RefusalList refusals={refusal.unverified} t={t} />}
    </Notice>
  );
}
