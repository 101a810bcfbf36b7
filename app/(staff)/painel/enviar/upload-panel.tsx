'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Input, Textarea } from '@/components/ui/input';
import { upload } from './actions';
import { FileUpload } from './file-upload';
import { RepeatBox } from './repeat-box';
import { UploadOutcome } from './upload-outcome';

/** A file or pasted lines, each its own form; both work before, and without, scripts. */
export function UploadPanel() {
  const t = useTranslations('upload');
  const [state, action, isPending] = useActionState(upload, null);
  return (
    <div className="space-y-6">
      <UploadOutcome state={state} />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        <FileUpload action={action} isPending={isPending} />
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
              {isPending ? t('sending') : t('sendText')}
            </Button>
          </form>
        </Card>
      </div>
    </div>
  );
}
