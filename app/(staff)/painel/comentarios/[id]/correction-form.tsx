'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input, Select, Textarea } from '@/components/ui/input';
import { categories } from '@/lib/text/categories';
import { correct, type SentCorrection } from './actions';
import { CorrectionAnswer } from './correction-answer';
import { TagPicker } from './tag-picker';

type CorrectionFormProps = {
  comment: Omit<SentCorrection, 'nota'>;
  tags: { code: string; explanation: string }[];
  artists: string[];
};

/** What a person says of the comment. The revision they saw goes along: nobody's later word is overwritten unseen. */
export function CorrectionForm({ comment, tags, artists }: CorrectionFormProps) {
  const t = useTranslations('correction');
  const categoryName = useTranslations('categories');
  const [last, action, isPending] = useActionState(correct, null);
  const state = last && last.revision >= comment.revision ? last : null;
  const value: SentCorrection = state?.sent ?? { ...comment, nota: '' };
  const stamp = `${state?.kind} ${state?.revision ?? comment.revision}`;
  return (
    <form action={action} className="space-y-4">
      <CorrectionAnswer state={state} />
      <input type="hidden" name="id" value={comment.id} />
      <input type="hidden" name="revision" value={state?.revision ?? comment.revision} />
      <div key={stamp} className="space-y-4">
        <Field id="corrigir-categoria" label={t('category')}>
          {(control) => (
            <Select {...control} name="categoria" defaultValue={value.categoria ?? ''} required>
              {value.categoria === null && <option value="">{t('choose')}</option>}
              {categories.map((category) => (
                <option key={category} value={category}>
                  {categoryName(category)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <TagPicker id="corrigir-tags" name="tags" legend={t('tags')} options={tags} chosen={value.tags} />
        <Field id="corrigir-artista" label={t('artist')} hint={t('artistHint')}>
          {(control) => (
            <Input
              {...control}
              name="artista"
              defaultValue={value.artista}
              maxLength={200}
              list="corrigir-artistas"
              autoComplete="off"
            />
          )}
        </Field>
        <datalist id="corrigir-artistas">
          {artists.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Field id="corrigir-album" label={t('release')}>
          {(control) => (
            <Input {...control} name="album" defaultValue={value.album} maxLength={200} autoComplete="off" />
          )}
        </Field>
        <Field id="corrigir-nota" label={t('note')} hint={t('noteHint')}>
          {(control) => (
            <Textarea {...control} name="nota" defaultValue={value.nota} maxLength={500} rows={2} />
          )}
        </Field>
      </div>
      <Button type="submit" look="primary" disabled={isPending}>
        {t(state?.kind === 'conflict' ? 'saveAnyway' : 'save')}
      </Button>
    </form>
  );
}
