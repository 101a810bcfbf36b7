import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { CommentText } from '@/components/comments/comment-text';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { getCommentView } from '@/lib/comments/get-comment-view';
import { listPath } from '../search-href';
import { CommentFacts } from './comment-facts';
import { CommentHistory } from './comment-history';
import { ExplainedText } from './explained-text';
import { PresentDecision } from './present-decision';
import { Why } from './why';

type CommentPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff();
  return { title: getTranslator(locale, 'comment')('title') };
}

export default async function CommentPage({ params }: CommentPageProps) {
  const { locale } = await requireStaff();
  const id = z.uuid().safeParse((await params).id);
  const view = id.success ? await getCommentView(id.data) : null;
  if (!view) notFound();
  const t = getTranslator(locale, 'comment');
  return (
    <>
      <Link
        href={listPath}
        prefetch={false}
        className="text-sm text-muted underline-offset-4 hover:text-ink hover:underline"
      >
        <span aria-hidden="true">← </span>
        {t('back')}
      </Link>
      <h1 className="sr-only">{t('title')}</h1>
      <div className="mt-6 grid gap-10 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          <blockquote className="text-xl leading-relaxed sm:text-2xl sm:leading-relaxed">
            {view.comment.text !== null && view.reading ? (
              <ExplainedText text={view.comment.text} terms={view.reading.terms} />
            ) : (
              <CommentText
                text={view.comment.text}
                erased={getTranslator(locale, 'comments')('erased')}
                className="block whitespace-pre-wrap"
              />
            )}
          </blockquote>
          <Why {...view} locale={locale} />
          <CommentFacts comment={view.comment} locale={locale} />
        </div>
        <PresentDecision {...view} locale={locale} />
      </div>
      <CommentHistory history={view.history} locale={locale} />
    </>
  );
}
