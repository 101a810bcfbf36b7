import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { PageHeader } from '@/components/ui/page-header';
import type { Staff } from '@/db/queries/staff-sessions';
import { getTranslator } from '@/i18n/translator';
import { isAtLeast } from '@/lib/auth/scopes';
import { requireStaff } from '@/lib/auth/session';
import { listFilterOptions } from '@/lib/comments/list-filter-options';
import { searchComments } from '@/lib/comments/search-comments';
import { commentSearchSchema } from '@/lib/comments/search-params';
import { findView } from '@/lib/views/find-view';
import { viewerOfStaff } from '@/lib/views/viewer';
import { ActiveFilters } from './active-filters';
import { BulkLink } from './bulk-link';
import { CommentList } from './comment-list';
import { ExportMenu } from './export-menu';
import { InvalidFilters } from './invalid-filters';
import { listPath, type SearchParams } from './search-href';
import { SearchForm } from './search-form';
import { ViewsMenu } from './views-menu';

type CommentsPageProps = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff();
  return { title: getTranslator(locale, 'comments')('title') };
}

export default async function CommentsPage({ searchParams }: CommentsPageProps) {
  const staff = await requireStaff();
  const { locale } = staff;
  const params = await searchParams;
  if (params.visao !== undefined) await openView(params.visao, staff);
  const search = commentSearchSchema.safeParse(params);
  const [options, page] = await Promise.all([
    listFilterOptions(),
    search.success ? searchComments(search.data) : null,
  ]);
  return (
    <>
      <PageHeader
        title={getTranslator(locale, 'comments')('title')}
        actions={
          <>
            <ViewsMenu params={params} isValid={search.success} />
            <ExportMenu params={params} />
          </>
        }
      />
      <SearchForm params={params} options={options} locale={locale} />
      <ActiveFilters params={params} locale={locale} />
      {isAtLeast(staff.role, 'analista') && <BulkLink params={params} locale={locale} />}
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

/** `?visao=` is a view's permanent address: it goes to the filters that it holds. */
async function openView(id: string | string[], staff: Staff): Promise<never> {
  const view = await findView(id, viewerOfStaff(staff));
  if (!view) notFound();
  redirect(view.query ? `${listPath}?${view.query}` : listPath);
}
