'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { AnswerParagraphs, AnswerText } from './answer-text';
import { followAnswer, type Progress } from './follow-answer';

type LiveAnswerProps = { id: string; weekHrefs: Record<string, string> };

/** An answer as it comes about: what is being done, then sentence by sentence what was checked. */
export function LiveAnswer({ id, weekHrefs }: LiveAnswerProps) {
  const t = useTranslations('questions');
  const [progress, setProgress] = useState<Progress>({ kind: 'stage', stage: 'procurando' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => followAnswer(id, setProgress), [id, attempt]);
  const retry = () => {
    setProgress({ kind: 'stage', stage: 'procurando' });
    setAttempt((count) => count + 1);
  };
  return (
    <div aria-live="polite" aria-busy={progress.kind === 'stage' || progress.kind === 'told'}>
      {progress.kind === 'stage' && (
        <p className="flex items-center gap-3 text-muted">
          <span aria-hidden="true" className="size-2 animate-pulse rounded-full bg-accent" />
          {t(`stages.${progress.stage}`)}
        </p>
      )}
      {progress.kind === 'told' && <AnswerParagraphs paragraphs={progress.paragraphs} />}
      {progress.kind === 'done' && <AnswerText answer={progress.answer} weekHrefs={weekHrefs} />}
      {progress.kind === 'failed' && (
        <div className="space-y-3">
          <p className="text-danger">{t('failed')}</p>
          <Button onClick={retry}>{t('retry')}</Button>
        </div>
      )}
    </div>
  );
}
