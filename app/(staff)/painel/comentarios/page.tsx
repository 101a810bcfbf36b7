import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { listFilterOptions } from '@/lib/comments/list-filter-options';
import { searchComments } from '@/lib/comments/search-comments';
import { commentSearchSchema } from '@/lib/comments/search-params';
import { ActiveFilters } from './active-filters';
import { CommentList } from './comment-list';
import { InvalidFilters } from './invalid-filters';
import type { SearchParams } from './search-href';
import { SearchForm } from './search-form';

type CommentsPageProps = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff();
  return { title: getTranslator(locale, 'comments')('title') };
}

export default async function CommentsPage({ searchParams }: CommentsPageProps) {
  const { locale } = await requireStaff();
  const params = await searchParams;
  const search = commentSearchSchema.safeParse(params);
  const [options, page] = await Promise.all([
    listFilterOptions(),
    search.success ? searchComments(search.data) : null,
  ]);
  return (
    <>
      <PageHeader title={getTranslator(locale, 'comments')('title')} />
      <SearchForm params={params} options={options} locale={locale} />
      <ActiveFilters params={params} locale={locale} />
      {search.success && page ? (
        <CommentList
          page={page}
          params={params}
          isOldestFirst={search.data.ordem === 'antigos'}
          locale={locale}
        />
      ) : (
        <InvalidFilters issues={search.error?.issues ?? []} locale={locale} />
      )}
    </>
  );
}
