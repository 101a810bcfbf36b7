'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useState, type FormEvent } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { Notice } from '@/components/ui/notice';
import type { Candidate } from '@/lib/quotes/list-candidates';
import { decideQuote, type QuoteOutcome } from './actions';
import { CandidateRow } from './candidate-row';
import { keepFocus, useCandidateKeys } from './use-candidate-keys';

const keys = [
  [['a'], 'approve'],
  [['p'], 'pass'],
  [['j', 'k'], 'move'],
] as const;

/** The candidates one below the other: a click or a key each. What was decided goes at once, and comes back if refused. */
export function CandidateDesk({ candidates }: { candidates: Candidate[] }) {
  const t = useTranslations('quotes');
  const [sent, setSent] = useState<string[]>([]);
  const [outcome, action] = useActionState(decide, null);
  const list = useCandidateKeys();
  const left = candidates.filter(({ id }) => !sent.includes(id));

  async function decide(previous: QuoteOutcome | null, form: FormData) {
    const answer = await decideQuote(previous, form);
    if (answer.tone === 'error') setSent((before) => before.filter((id) => id !== answer.id));
    return answer;
  }

  function onSubmit({ currentTarget }: FormEvent<HTMLFormElement>) {
    keepFocus(currentTarget.closest('li'));
    const id = new FormData(currentTarget).get('id');
    if (typeof id === 'string') setSent((before) => [...before, id]);
  }

  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3 text-sm text-muted md:min-h-12">
        <ul className="hidden gap-4 md:flex">
          {keys.map(([pressed, does]) => (
            <li key={does}>
              {pressed.map((key) => (
                <span key={key}>
                  <Kbd>{key}</Kbd>{' '}
                </span>
              ))}
              {t(`keys.${does}`)}
            </li>
          ))}
        </ul>
        {outcome && <Notice tone={outcome.tone}>{outcome.text}</Notice>}
      </div>
      {left.length === 0 && <p className="text-muted">{t('emptyPage')}</p>}
      <ul ref={list} className="border-t border-line">
        {left.map((candidate) => (
          <CandidateRow key={candidate.id} candidate={candidate} action={action} onSubmit={onSubmit} />
        ))}
      </ul>
    </>
  );
}
