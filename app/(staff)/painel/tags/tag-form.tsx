'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input, Textarea } from '@/components/ui/input';
import { addTag, editTag, type TagFields } from './actions';
import { Outcome } from './outcome';

/** Without `tag` it makes a new one. */
export function TagForm({ tag }: { tag?: TagFields }) {
  const t = useTranslations('tags');
  const [state, action, isPending] = useActionState(tag ? editTag : addTag, null);
  const value = (name: keyof TagFields) => (state?.kind === 'refused' ? state.sent[name] : tag?.[name]) ?? '';
  return (
    <form action={action} className="max-w-2xl space-y-5">
      <Outcome state={state} />
      {tag && <input type="hidden" name="codigo" value={tag.codigo} />}
      {!tag && (
        <Field id="codigo" label={t('code')} hint={t('codeHint')}>
          {(control) => (
            <Input
              {...control}
              name="codigo"
              defaultValue={value('codigo')}
              required
              maxLength={80}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
          )}
        </Field>
      )}
      <Field id="explicacao" label={t('explanation')} hint={t('explanationHint')}>
        {(control) => (
          <Input
            {...control}
            name="explicacao"
            defaultValue={value('explicacao')}
            required
            minLength={3}
            maxLength={160}
          />
        )}
      </Field>
      <Field id="sinonimos" label={t('aliases')} hint={t('aliasesHint')}>
        {(control) => <Textarea {...control} name="sinonimos" defaultValue={value('sinonimos')} rows={6} />}
      </Field>
      <Field id="exemplos" label={t('examples')} hint={t('examplesHint')}>
        {(control) => <Textarea {...control} name="exemplos" defaultValue={value('exemplos')} rows={4} />}
      </Field>
      {!tag && (
        <label htmlFor="aprovar" className="flex items-start gap-2.5 text-sm">
          <input
            id="aprovar"
            type="checkbox"
            name="aprovar"
            value="1"
            defaultChecked
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          {t('approveNow')}
        </label>
      )}
      <Button type="submit" look="primary" disabled={isPending}>
        {t(tag ? 'save' : 'create')}
      </Button>
    </form>
  );
}
