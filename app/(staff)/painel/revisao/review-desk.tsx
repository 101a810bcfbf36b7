'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useReducer, useRef, useSyncExternalStore } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Progress } from '@/lib/review/get-progress';
import type { ReviewSearch } from '@/lib/review/review-search';
import type { Work } from '@/lib/review/take-work';
import { step } from './desk';
import { currentOf, openDesk } from './desk-state';
import { DeskStatus } from './desk-status';
import { draftOf, type Tag } from './draft';
import { KeySheet } from './key-sheet';
import { NextList } from './next-list';
import { OpenComment } from './open-comment';
import { reviewHref, reviewPath } from './review-href';
import { useKeys } from './use-keys';
import { useLeases } from './use-leases';
import { useKeptDecisions, useOutbox } from './use-outbox';

type ReviewDeskProps = {
  userId: string;
  search: ReviewSearch;
  work: Work;
  progress: Progress;
  tags: Tag[];
  wantedId: string | null;
};

/** The list left, the comment right. A step shows at once; the server hears of it behind. */
export function ReviewDesk({ userId, search, work, progress, tags, wantedId }: ReviewDeskProps) {
  const t = useTranslations('review');
  const [desk, dispatch] = useReducer(step, null, () => openDesk(work.items, progress, wantedId));
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOn, setIsOn] = useLetters();
  const showSheet = () => dialog.current?.showModal();
  const { isFailing, tryNow } = useOutbox(desk.outbox, dispatch);
  useKeptDecisions(userId, desk.outbox, { dispatch, question: t('leave') });
  useLeases({ desk, search, until: work.until, dispatch });
  useKeys({ isOn, dispatch, showSheet });

  useEffect(() => {
    const href = reviewHref(search, { atual: desk.currentId });
    // With the router's own state it takes no notice: otherwise each step would be a navigation that overtakes the
    // actions under way.
    if (!window.location.href.endsWith(href)) window.history.replaceState(window.history.state, '', href);
  }, [search, desk]);

  const item = currentOf(desk);
  return (
    <div data-desk>
      <DeskStatus desk={desk} isFailing={isFailing} tryNow={tryNow} showSheet={showSheet} />
      {item ? (
        <div className="grid gap-8 lg:grid-cols-[17rem_minmax(0,1fr)]">
          <NextList desk={desk} search={search} dispatch={dispatch} />
          <OpenComment
            item={item}
            draft={draftOf(desk, item)}
            trouble={desk.troubles[item.id] ?? null}
            position={{ at: desk.items.indexOf(item) + 1, of: desk.items.length }}
            chosen={Math.max(1, desk.selected.length)}
            approved={tags}
            queue={reviewHref(search).split('?')[1] ?? ''}
            dispatch={dispatch}
          />
        </div>
      ) : !desk.isDry ? (
        <p role="status" className="py-10 text-muted">
          {t('fetching')}
        </p>
      ) : (
        <EmptyState
          title={t('empty')}
          action={
            <ButtonLink href={reviewPath} prefetch={false}>
              {t('wholeQueue')}
            </ButtonLink>
          }
        >
          {t('emptyText')}
        </EmptyState>
      )}
      <KeySheet dialog={dialog} isOn={isOn} setIsOn={setIsOn} />
    </div>
  );
}

const lettersKey = 'revisao:teclas';
const lettersChanged = 'revisao-teclas';

/** Whether single letters are keys; remembered by this browser. */
function useLetters(): [boolean, (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(
    (notify) => {
      window.addEventListener(lettersChanged, notify);
      return () => window.removeEventListener(lettersChanged, notify);
    },
    () => localStorage.getItem(lettersKey) !== 'nao',
    () => true,
  );
  const setIsOn = (next: boolean) => {
    localStorage.setItem(lettersKey, next ? 'sim' : 'nao');
    window.dispatchEvent(new Event(lettersChanged));
  };
  return [isOn, setIsOn];
}
