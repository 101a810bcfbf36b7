'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Input, Textarea } from '@/components/ui/input';
import { upload } from './actions';
import { FileInput } from './file-input';
import { UploadOutcome } from './upload-outcome';

/** A file or pasted lines, each its own form; both work before, and without, scripts. */
export function UploadPanel() {
  const t = useTranslations('upload');
  const [state, action, isPending] = useActionState(upload, null);
  const submitText = (idle: string) => (isPending ? t('sending') : idle);
  return (
    <div className="space-y-6">
      <UploadOutcome state={state} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title={t('file')}>
          <form action={action} className="space-y-4">
            <FileInput label={t('chooseFile')} hint={t('fileHint')} tooLarge={t('fileTooLarge')} />
            <RepeatBox id="repeat-file" />
            <Button type="submit" look="primary" disabled={isPending}>
              {submitText(t('sendFile'))}
            </Button>
          </form>
        </Card>
        <Card title={t('text')}>
          <form action={action} className="space-y-4">
            <Field id="text" label={t('textLabel')}>
              {(control) => <Textarea {...control} name="text" rows={8} required />}
            </Field>
            <Field id="artist" label={t('artist')} hint={t('artistHint')}>
              {(control) => <Input {...control} name="artist" maxLength={200} />}
            </Field>
            <RepeatBox id="repeat-text" />
            <Button type="submit" look="primary" disabled={isPending}>
              {submitText(t('sendText'))}
            </Button>
          </form>
        </Card>
      </div>
    </div>
  );
}

function RepeatBox({ id }: { id: string }) {
  const t = useTranslations('upload');
  return (
    <label htmlFor={id} className="flex items-start gap-2.5 text-sm text-muted">
      <input
        id={id}
        type="checkbox"
        name="repeat"
        value="1"
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      {t('repeat')}
    </label>
  );
}
