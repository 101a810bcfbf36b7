'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { FormEventHandler } from 'react';
import { CategoryBadge } from '@/components/categories/category-badge';
import { Button } from '@/components/ui/button';
import type { Candidate } from '@/lib/quotes/list-candidates';
import { QuoteText } from './quote-text';

type CandidateRowProps = {
  candidate: Candidate;
  action: (form: FormData) => void;
  onSubmit: FormEventHandler<HTMLFormElement>;
};

export function CandidateRow({ candidate, action, onSubmit }: CandidateRowProps) {
  const t = useTranslations('quotes');
  const categoryName = useTranslations('categories');
  const { id, revision, text, category, artist, source } = candidate;
  return (
    <li className="grid gap-x-6 gap-y-3 border-b border-line py-5 focus-within:bg-sunken/60 md:grid-cols-[8rem_minmax(0,1fr)_auto] md:px-3">
      <div className="text-sm">
        <CategoryBadge category={category} label={categoryName(category)} />
      </div>
      <QuoteText text={text} artist={artist}>
        <Link
          href={`/painel/comentarios/${id}`}
          prefetch={false}
          className="max-w-full truncate underline decoration-line underline-offset-4 hover:decoration-ink"
        >
          {t('from', { source })}
        </Link>
      </QuoteText>
      <form action={action} onSubmit={onSubmit} className="flex gap-2 md:justify-end">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="revision" value={revision} />
        <Button type="submit" size="sm" look="primary" name="move" value="approve" data-key="a">
          {t('approve')}
        </Button>
        <Button type="submit" size="sm" name="move" value="pass" data-key="p">
          {t('pass')}
        </Button>
      </form>
    </li>
  );
}
