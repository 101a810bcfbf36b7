'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Notice } from '@/components/ui/notice';
import type { Desk } from './desk-state';

type DeskStatusProps = { desk: Desk; isFailing: boolean; tryNow: () => void; showSheet: () => void };

/** How far the person is, what has just happened, and what is not written yet. */
export function DeskStatus({ desk, isFailing, tryNow, showSheet }: DeskStatusProps) {
  const t = useTranslations('review');
  const { progress, selected, said, outbox } = desk;
  const { today, waiting, isMore } = progress;
  return (
    <>
      <div className="mb-4 flex min-h-8 flex-wrap items-center justify-between gap-x-6 gap-y-1 text-sm text-muted">
        <p>
          <strong className="font-semibold text-ink">{t('today', { count: today })}</strong>
          {' · '}
          {isMore ? t('waitingMore', { count: waiting }) : t('waiting', { count: waiting })}
          {selected.length > 0 && ` · ${t('selected', { count: selected.length })}`}
        </p>
        <p className="flex items-center gap-3">
          <span role="status">{said && say(t, said)}</span>
          <Button size="sm" look="quiet" onClick={showSheet} className="hidden lg:inline-flex">
            {t('keys.button')} <Kbd>?</Kbd>
          </Button>
        </p>
      </div>
      {isFailing && (
        <div className="mb-4">
          <Notice tone="error">
            <span className="flex flex-wrap items-center justify-between gap-3">
              {t('unsaved', { count: outbox.length })}
              <Button size="sm" onClick={tryNow}>
                {t('tryNow')}
              </Button>
            </span>
          </Notice>
        </div>
      )}
    </>
  );
}

function say(t: ReturnType<typeof useTranslations<'review'>>, said: NonNullable<Desk['said']>): string {
  return 'count' in said ? t(`said.${said.key}`, { count: said.count }) : t(`said.${said.key}`);
}
