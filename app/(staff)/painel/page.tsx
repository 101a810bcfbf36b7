import type { Metadata } from 'next';
import { Notice } from '@/components/ui/notice';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { getOverview } from '@/lib/overview/get-overview';
import { getPipeline } from '@/lib/overview/get-pipeline';
import { AttentionList } from './attention-list';
import { DemoPanel } from './demo-panel';
import { NewestBatches } from './newest-batches';
import { PipelineCard } from './pipeline-card';
import { QueueFigures } from './queue-figures';
import { WeekByDay } from './week-by-day';
import { WeekFigures } from './week-figures';
import { WeekHeadline } from './week-headline';

type OverviewPageProps = { searchParams: Promise<{ apagados?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff();
  return { title: getTranslator(locale, 'overview')('title') };
}

export default async function OverviewPage({ searchParams }: OverviewPageProps) {
  const { locale, role } = await requireStaff();
  const [overview, pipeline] = await Promise.all([getOverview(), getPipeline()]);
  const { comparison, days, batches, hasDemo } = overview;
  const cleared = Number((await searchParams).apagados ?? Number.NaN);
  return (
    <>
      {Number.isInteger(cleared) && (
        <div className="mb-8">
          <Notice>{getTranslator(locale, 'overview')('cleared', { count: cleared })}</Notice>
        </div>
      )}
      <WeekHeadline comparison={comparison} locale={locale} />
      <WeekFigures comparison={comparison} locale={locale} />
      <div className="mt-12 space-y-6">
        <AttentionList attention={pipeline.attention} locale={locale} />
        <WeekByDay days={days} locale={locale} />
        <PipelineCard pipeline={pipeline} locale={locale} />
        <QueueFigures backlog={pipeline.backlog} locale={locale} />
        <NewestBatches batches={batches} locale={locale} />
        {role === 'admin' && hasDemo && <DemoPanel locale={locale} />}
      </div>
    </>
  );
}
