import type { Metadata } from 'next';
import { PageLinks } from '@/components/access/page-links';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { getTranslator } from '@/i18n/translator';
import { getAuditPage, listAuditOptions } from '@/lib/audit/list-entries';
import { auditSearchSchema } from '@/lib/audit/search-params';
import { requireStaff } from '@/lib/auth/session';
import { AuditFilters } from './audit-filters';
import { auditPath, withParams, type SearchParams } from './audit-href';
import { AuditList } from './audit-list';
import { ExportLinks } from './export-links';

type AuditPageProps = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff('admin');
  return { title: getTranslator(locale, 'audit')('title') };
}

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const { locale } = await requireStaff('admin');
  const params = await searchParams;
  const search = auditSearchSchema.safeParse(params);
  const [options, page] = await Promise.all([
    listAuditOptions(),
    search.success ? getAuditPage(search.data) : null,
  ]);
  const t = getTranslator(locale, 'audit');
  const wrong = new Set(search.error?.issues.map(({ path }) => String(path[0])));
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={page && <ExportLinks params={params} locale={locale} />}
      />
      <AuditFilters params={params} options={options} locale={locale} />
      {page ? (
        <>
          <AuditList entries={page.registros} params={params} locale={locale} />
          <PageLinks
            label={t('pages')}
            start={
              params.cursor !== undefined && {
                href: withParams(auditPath, params, { cursor: undefined }),
                text: t('start'),
              }
            }
            next={
              page.proximo_cursor === null
                ? null
                : { href: withParams(auditPath, params, { cursor: page.proximo_cursor }), text: t('older') }
            }
          />
        </>
      ) : (
        <div className="mt-6">
          <Notice tone="error">{t('invalid', { names: [...wrong].join(', ') })}</Notice>
        </div>
      )}
    </>
  );
}
