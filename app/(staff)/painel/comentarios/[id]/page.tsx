import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { CommentText } from '@/components/comments/comment-text';
import { Notice } from '@/components/ui/notice';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { getCommentView } from '@/lib/comments/get-comment-view';
import { CommentQuote } from '../../citacoes/comment-quote';
import { CommentDataset } from '../../conjuntos/comment-dataset';
import { listPath } from '../search-href';
import { CommentFacts } from './comment-facts';
import { CommentHistory } from './comment-history';
import { ExplainedText } from './explained-text';
import { Correction } from './correction';
import { PresentDecision } from './present-decision';
import { Why } from './why';

type CommentPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ aviso?: string | string[] }>;
};

const notices = { corrigido: 'saved', apagado: 'erased' } as const;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff();
  return { title: getTranslator(locale, 'comment')('title') };
}

export default async function CommentPage({ params, searchParams }: CommentPageProps) {
  const staff = await requireStaff();
  const { locale, role } = staff;
  const id = z.uuid().safeParse((await params).id);
  const view = id.success ? await getCommentView(id.data, staff) : null;
  if (!view) notFound();
  const t = getTranslator(locale, 'comment');
  const notice = z.enum(['corrigido', 'apagado']).safeParse((await searchParams).aviso).data;
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
      {notice && (
        <div className="mt-4">
          <Notice>{getTranslator(locale, 'correction')(notices[notice])}</Notice>
        </div>
      )}
      {view.isBlind && (
        <div className="mt-4">
          <Notice>{t('blind')}</Notice>
        </div>
      )}
      <div className="mt-6 grid gap-10 xl:grid-cols-[minmax(0,1fr)_22rem] xl:grid-rows-[auto_1fr]">
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
          <CommentQuote view={view} staff={{ role, locale }} />
          <CommentDataset commentId={view.comment.id} staff={{ role, locale }} />
        </div>
        <div className="min-w-0 space-y-6 self-start xl:row-span-2">
          {view.comment.status !== 'apagado' && <PresentDecision {...view} locale={locale} />}
          <Correction view={view} role={role} locale={locale} />
        </div>
        <CommentHistory history={view.history} locale={locale} />
      </div>
    </>
  );
}
