'use client';

import { useTranslations } from 'next-intl';
import type { Dispatch } from 'react';
import { CategoryBadge } from '@/components/categories/category-badge';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Step, Trouble } from './desk-state';

type TroubleNoticeProps = { id: string; trouble: Trouble; dispatch: Dispatch<Step> };

/** Why a decision was not written, what the comment is now, and the choice. */
export function TroubleNotice({ id, trouble, dispatch }: TroubleNoticeProps) {
  const t = useTranslations('review');
  const name = useTranslations('categories');
  if (trouble.kind === 'refused')
    return (
      <Notice tone="error">
        <p className="font-medium">{t('trouble.refused')}</p>
        <p lang="pt-BR">{trouble.message}</p>
      </Notice>
    );
  const { why, now } = trouble;
  const isGone = why === 'missing' || !now;
  return (
    <Notice tone="error">
      <p className="font-medium">{t(`trouble.${isGone ? 'missing' : why}`)}</p>
      {why === 'stale' && now?.category && (
        <p className="mt-1">
          {t(now.reviewed ? 'trouble.nowByPerson' : 'trouble.nowByMachine')}{' '}
          <CategoryBadge category={now.category} label={name(now.category)} />
        </p>
      )}
      <p className="mt-3 flex flex-wrap gap-2">
        <Button size="sm" onClick={() => dispatch({ type: 'yield', id })}>
          {t(why === 'stale' && !isGone ? 'trouble.keep' : 'trouble.goOn')}
        </Button>
        {why === 'stale' && !isGone && (
          <Button size="sm" look="danger" onClick={() => dispatch({ type: 'insist', id })}>
            {t('trouble.insist')}
          </Button>
        )}
      </p>
    </Notice>
  );
}
