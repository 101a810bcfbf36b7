import type { Metadata } from 'next';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { getDatabase } from '@/db/client';
import { listTasks } from '@/db/queries/tasks';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { getClassificationStatus } from '@/lib/classification/get-classification-status';
import { getModelUse } from '@/lib/classification/get-model-use';
import { listFilterOptions } from '@/lib/comments/list-filter-options';
import type { SearchParams } from '../comentarios/search-href';
import { DayTotals } from './day-totals';
import { LatestCalls } from './latest-calls';
import { ModelToday } from './model-today';
import { PolicyCard } from './policy-card';
import { SelectionForm } from './selection-form';
import { TaskList } from './task-list';
import { ThresholdFigures } from './threshold-figures';

type ClassificationPageProps = { searchParams: Promise<SearchParams> };

const tasksShown = 8;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff();
  return { title: getTranslator(locale, 'classification')('title') };
}

export default async function ClassificationPage({ searchParams }: ClassificationPageProps) {
  const { locale, role } = await requireStaff();
  const isAdmin = role === 'admin';
  const [params, status, use, tasks, options] = await Promise.all([
    searchParams,
    getClassificationStatus(),
    getModelUse(),
    listTasks(getDatabase(), { kind: 'reclassification', limit: tasksShown }),
    isAdmin ? listFilterOptions() : null,
  ]);
  const t = getTranslator(locale, 'classification');
  const hasHistory = status.languageModel !== null || use.calls.length > 0;
  const notice = noticeOf(params.aviso);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {notice && (
        <div className="mb-6">
          <Notice tone={notice === 'refused' ? 'error' : 'info'}>{t(notice)}</Notice>
        </div>
      )}
      <div className="space-y-6">
        <PolicyCard status={status} isAdmin={isAdmin} locale={locale} />
        <ThresholdFigures status={status} locale={locale} />
        <ModelToday use={use} hasModel={status.languageModel !== null} locale={locale} />
        {hasHistory && <DayTotals days={use.days} locale={locale} />}
        {hasHistory && <LatestCalls calls={use.calls} locale={locale} />}
        {options && (
          <SelectionForm
            params={params}
            options={options}
            policyInForce={status.policyInForce}
            locale={locale}
          />
        )}
        <TaskList tasks={tasks} mayStop={isAdmin} locale={locale} />
      </div>
    </>
  );
}

const notices = {
  gravado: 'saved',
  recusado: 'refused',
  iniciada: 'started',
  interrompida: 'stopped',
} as const;

function noticeOf(code: string | string[] | undefined) {
  const known = Object.entries(notices).find(([name]) => name === code);
  return known?.[1] ?? null;
}
