'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ProgressBar } from '@/components/ui/progress-bar';
import { FileCheck } from './file-check';
import { FileInput } from './file-input';
import { RepeatBox } from './repeat-box';
import { UploadOutcome } from './upload-outcome';
import { useFileUpload } from './use-file-upload';

type FileUploadProps = { action: (form: FormData) => void; isPending: boolean };

/** A file: with scripts it is checked first and its columns can be named; without, it goes as it is. */
export function FileUpload({ action, isPending }: FileUploadProps) {
  const t = useTranslations('upload');
  const { file, checked, isChecking, outcome, sentRows, choose, assign, send } = useFileUpload({
    failed: t('failed'),
  });
  const isSending = sentRows !== null || isPending;
  const check = checked?.preview.check;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    void send({ repeat: new FormData(form).has('repeat') });
  }

  return (
    <Card title={t('file')} className={file ? 'lg:col-span-2' : undefined}>
      <form action={action} onSubmit={submit} className="space-y-4">
        <UploadOutcome state={outcome} />
        <fieldset disabled={isSending} className="min-w-0 space-y-4">
          <FileInput
            key={outcome?.kind === 'partly' ? outcome.receipt.batchId : 'first'}
            label={t('chooseFile')}
            hint={t('fileHint')}
            tooLarge={t('fileTooLarge')}
            onChoose={choose}
          />
          {file && <FileCheck checked={checked} isChecking={isChecking} assign={assign} />}
          <RepeatBox id="repeat-file" />
          <Button
            type="submit"
            look="primary"
            disabled={isSending || isChecking || (checked !== null && !check?.accepted)}
          >
            {isSending ? t('sending') : t('sendFile')}
          </Button>
        </fieldset>
        {sentRows !== null && (
          <div className="space-y-2">
            <ProgressBar
              label={t('sendingProgress')}
              value={sentRows}
              max={check ? check.accepted + check.refused : 0}
            />
            <p className="text-sm text-muted" role="status">
              {sentRows === 0 ? t('travelling') : t('written', { count: sentRows })}
            </p>
          </div>
        )}
      </form>
    </Card>
  );
}
