'use client';

import { useTranslations } from 'next-intl';
import type { Dispatch, FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Textarea } from '@/components/ui/input';
import type { ReviewItem } from '@/lib/review/load-items';
import { confirmPlain, skipPlain, undoPlain } from './actions';
import { CategoryChoice } from './category-choice';
import type { Step } from './desk-state';
import type { Draft, Tag } from './draft';
import { NameField } from './name-field';
import { TagField } from './tag-field';

type DecisionFormProps = {
  item: ReviewItem;
  draft: Draft;
  approved: Tag[];
  /** How many Enter confirms. */
  chosen: number;
  /** The part of the queue, for the plain form. */
  queue: string;
  dispatch: Dispatch<Step>;
  onLeaveField: () => void;
};

/** The decision. With scripts nothing is sent by this form: the desk takes the step and sends it behind. */
export function DecisionForm({
  item,
  draft,
  approved,
  chosen,
  queue,
  dispatch,
  onLeaveField,
}: DecisionFormProps) {
  const t = useTranslations('review');
  const edit = (change: Partial<Draft>) => dispatch({ type: 'edit', id: item.id, change });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { nativeEvent } = event;
    const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    const type = submitter?.getAttribute('data-step');
    dispatch({ type: type === 'skip' || type === 'undo' ? type : 'confirm' });
  };
  return (
    <form action={confirmPlain} onSubmit={submit} className="space-y-5">
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="versao" value={item.revision} />
      <input type="hidden" name="fila" value={queue} />
      <CategoryChoice item={item} chosen={draft.category} onChoose={(category) => edit({ category })} />
      <TagField
        tags={draft.tags}
        approved={approved}
        onChange={(tags) => edit({ tags })}
        onLeave={onLeaveField}
      />
      <fieldset>
        <legend className="text-sm text-muted">{t('about')}</legend>
        <div className="mt-1 grid gap-1.5 sm:grid-cols-2">
          <NameField
            of="artist"
            id="revisao-artista"
            name="artista"
            label={t('artist')}
            value={draft.artist}
            artist=""
            onChange={(artist) => edit({ artist })}
            onLeave={onLeaveField}
          />
          <NameField
            of="release"
            id="revisao-album"
            name="album"
            label={t('release')}
            value={draft.release}
            artist={draft.artist}
            onChange={(release) => edit({ release })}
            onLeave={onLeaveField}
          />
        </div>
      </fieldset>
      <Textarea
        id="revisao-nota"
        name="nota"
        rows={1}
        maxLength={500}
        aria-label={t('note')}
        placeholder={t('note')}
        value={draft.note}
        onChange={(event) => edit({ note: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.currentTarget.blur();
          onLeaveField();
        }}
        className="block"
      />
      <label className="flex min-h-8 items-center gap-2.5 text-sm">
        <input
          type="checkbox"
          name="segunda_opiniao"
          value="1"
          checked={draft.isFlagged}
          onChange={(event) => edit({ isFlagged: event.target.checked })}
          className="size-4 accent-accent"
        />
        {t('flag')}
        <span aria-hidden="true" className="hidden lg:inline">
          <Kbd>f</Kbd>
        </span>
      </label>
      <div className="sticky bottom-0 -mx-4 flex flex-wrap gap-1.5 border-t border-line bg-paper px-4 py-3 sm:-mx-6 sm:px-6 lg:static lg:mx-0 lg:border-0 lg:bg-transparent lg:p-0">
        <Button type="submit" look="primary" className="flex-1 !px-4 !text-sm">
          {t('confirm', { count: chosen })}
        </Button>
        <Button type="submit" formAction={skipPlain} data-step="skip" className="!px-3 !text-sm">
          {t('skip')}
        </Button>
        <Button type="submit" formAction={undoPlain} data-step="undo" look="quiet" className="!px-2 !text-sm">
          {t('undo')}
        </Button>
      </div>
    </form>
  );
}
