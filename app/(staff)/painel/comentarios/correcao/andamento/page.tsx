import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { EmptyState } from '@/components/ui/empty-state';
import { IntlProvider } from '@/components/ui/intl-provider';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { pickMessages } from '@/i18n/messages';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { listBulk } from '@/lib/bulk/list-bulk';
import { listPath, type SearchParams } from '../../search-href';
import { BulkTask } from './bulk-task';

type BulkTasksPageProps = { searchParams: Promise<SearchParams> };

const noticeSchema = z.enum(['iniciada', 'desfazendo', 'tarde', 'interrompida']);

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff('analista');
  return { title: getTranslator(locale, 'bulk')('tasks') };
}

export default async function BulkTasksPage({ searchParams }: BulkTasksPageProps) {
  const { locale } = await requireStaff('analista');
  const t = getTranslator(locale, 'bulk');
  const notice = noticeSchema.safeParse((await searchParams).aviso).data;
  const listed = await listBulk();
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
      <div className="mt-4">
        <PageHeader title={t('tasks')} lead={t('tasksLead')} />
      </div>
      {notice && (
        <div className="mb-6">
          <Notice tone={notice === 'tarde' ? 'error' : 'info'}>{t(`notices.${notice}`)}</Notice>
        </div>
      )}
      {listed.length === 0 && <EmptyState title={t('noTasks')}>{t('noTasksText')}</EmptyState>}
      <IntlProvider locale={locale} messages={pickMessages(locale, ['bulk', 'batch', 'task'])}>
        <ul className="space-y-6">
          {listed.map((bulk) => (
            <BulkTask key={bulk.correction.id} bulk={bulk} locale={locale} />
          ))}
        </ul>
      </IntlProvider>
    </>
  );
}
