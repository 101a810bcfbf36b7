'use client';

import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { ShownAnswer } from './wire-event';

/** The paragraphs of an answer, one a week. */
export function AnswerParagraphs({ paragraphs }: { paragraphs: readonly string[] }) {
  return (
    <div className="max-w-prose space-y-3 text-base leading-relaxed">
      {paragraphs.map((paragraph, index) => (
        <p key={index} className="[overflow-wrap:anywhere]">
          {paragraph}
        </p>
      ))}
    </div>
  );
}

type AnswerTextProps = { answer: ShownAnswer; weekHrefs: Record<string, string> };

/** An answer with where it comes from. */
export function AnswerText({ answer, weekHrefs }: AnswerTextProps) {
  const t = useTranslations('questions');
  const { resposta, encontrada, respondida_por: by, fontes } = answer;
  return (
    <>
      <AnswerParagraphs paragraphs={resposta.split('\n')} />
      <p className="mt-3 flex flex-wrap gap-2">
        {!encontrada && <Badge>{t('notFound')}</Badge>}
        <Badge>{t(`by.${by}`)}</Badge>
      </p>
      {fontes.length > 0 && <Sources sources={fontes} weekHrefs={weekHrefs} />}
    </>
  );
}

function Sources({
  sources,
  weekHrefs,
}: { sources: ShownAnswer['fontes'] } & Pick<AnswerTextProps, 'weekHrefs'>) {
  const t = useTranslations('questions');
  return (
    <details className="mt-4 text-sm">
      <summary className="cursor-pointer rounded py-1 text-muted underline-offset-4 hover:text-ink hover:underline">
        {t('sources', { count: sources.length })}
      </summary>
      <ul className="mt-2 space-y-3">
        {sources.map(({ semana, trecho }, index) => (
          <li key={index} className="border-l-2 border-accent pl-3">
            <q className="[overflow-wrap:anywhere]">{trecho}</q>
            <a
              href={weekHrefs[semana]}
              className="mt-1 block w-fit text-muted underline underline-offset-4 hover:text-ink"
            >
              {t('week', { id: semana })}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
