'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, type ComponentProps, type Dispatch } from 'react';
import { Button } from '@/components/ui/button';
import type { ReviewItem } from '@/lib/review/load-items';
import { ExplainedText } from '../comentarios/[id]/explained-text';
import { DecisionForm } from './decision-form';
import type { Step, Trouble } from './desk-state';
import type { Draft } from './draft';
import { ItemFacts, ItemHistory } from './item-facts';
import { TroubleNotice } from './trouble-notice';

type OpenCommentProps = {
  item: ReviewItem;
  draft: Draft;
  trouble: Trouble | null;
  position: { at: number; of: number };
  dispatch: Dispatch<Step>;
} & Pick<ComponentProps<typeof DecisionForm>, 'chosen' | 'approved' | 'queue'>;

export function OpenComment({ item, draft, trouble, position, dispatch, ...form }: OpenCommentProps) {
  const t = useTranslations('review');
  const article = useRef<HTMLElement>(null);
  const shownId = useRef(item.id);
  const focus = () => article.current?.focus({ preventScroll: true });

  useEffect(() => {
    if (shownId.current === item.id) return;
    shownId.current = item.id;
    focus();
    if (article.current && article.current.getBoundingClientRect().top < 0) article.current.scrollIntoView();
  }, [item.id]);

  return (
    <article ref={article} tabIndex={-1} aria-label={t('comment')} className="min-w-0 focus:outline-none">
      <Walk position={position} dispatch={dispatch} />
      {trouble && (
        <div className="mb-4">
          <TroubleNotice id={item.id} trouble={trouble} dispatch={dispatch} />
        </div>
      )}
      <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          <blockquote className="text-xl leading-relaxed sm:text-2xl sm:leading-relaxed">
            <ExplainedText text={item.text ?? ''} terms={item.reading.terms} />
          </blockquote>
          <Doubt item={item} />
          <ItemFacts item={item} />
          <ItemHistory item={item} />
        </div>
        <DecisionForm
          key={item.id}
          item={item}
          draft={draft}
          dispatch={dispatch}
          onLeaveField={focus}
          {...form}
        />
      </div>
    </article>
  );
}

/** For fingers: on narrow screens there is no list. */
function Walk({ position: { at, of }, dispatch }: Pick<OpenCommentProps, 'position' | 'dispatch'>) {
  const t = useTranslations('review');
  return (
    <div className="mb-4 flex items-center justify-between gap-2 text-sm text-muted lg:hidden">
      <Button size="sm" disabled={at === 1} onClick={() => dispatch({ type: 'move', by: -1 })}>
        {t('previous')}
      </Button>
      {t('position', { at, of })}
      <Button size="sm" disabled={at === of} onClick={() => dispatch({ type: 'move', by: 1 })}>
        {t('following')}
      </Button>
    </div>
  );
}

/** Why it is here: the reason, who decided, and what the marked words mean. */
function Doubt({ item }: { item: ReviewItem }) {
  const t = useTranslations('comment');
  const say = useTranslations('review');
  const name = useTranslations('categories');
  const { reason, machine, reading } = item;
  return (
    <div className="mt-4 max-w-prose space-y-1 text-sm text-muted">
      {reason && <p className="text-accent">{t('reason', { reason: t(`reasons.${reason}`) })}</p>}
      {machine && (
        <p className="[overflow-wrap:anywhere]">
          {t(`by.${machine.by}`)}
          {machine.version && ` · ${machine.version}`}
        </p>
      )}
      {reading.category && reading.terms.length > 0 && (
        <p>{say('marked', { category: name(reading.category) })}</p>
      )}
    </div>
  );
}
