import type { Metadata } from 'next';
import { PageLinks } from '@/components/access/page-links';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { getTranslator } from '@/i18n/translator';
import { isAtLeast } from '@/lib/auth/scopes';
import { requireStaff } from '@/lib/auth/session';
import { listMissingWeeks } from '@/lib/summary/catch-up';
import { getSummaryPage } from '@/lib/summary/list-summaries';
import { summarySearchSchema } from '@/lib/summary/summary-input';
import { MissingWeeks } from './missing-weeks';
import { summariesPath } from './summary-href';
import { SummaryRow } from './summary-row';

type SummariesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff();
  return { title: getTranslator(locale, 'summaries')('title') };
}

export default async function SummariesPage({ searchParams }: SummariesPageProps) {
  const { locale, role } = await requireStaff();
  const search = summarySearchSchema.catch({ limite: 20 }).parse(await searchParams);
  const mayManage = isAtLeast(role, 'analista');
  const [{ resumos, proximo_cursor }, missing] = await Promise.all([
    getSummaryPage(search),
    mayManage ? listMissingWeeks() : [],
  ]);
  const t = getTranslator(locale, 'summaries');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <MissingWeeks weeks={missing} locale={locale} />
      {resumos.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <ul className="border-t border-line">
          {resumos.map((summary) => (
            <SummaryRow key={summary.semana} summary={summary} locale={locale} />
          ))}
        </ul>
      )}
      <PageLinks
        label={t('pages')}
        start={search.cursor !== undefined && { href: summariesPath, text: t('start') }}
        next={
          proximo_cursor === null
            ? null
            : { href: `${summariesPath}?cursor=${proximo_cursor}`, text: t('older') }
        }
      />
    </>
  );
}
