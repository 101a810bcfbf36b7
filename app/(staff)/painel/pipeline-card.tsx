import { Card } from '@/components/ui/card';
import { Table, Td, Th } from '@/components/ui/table';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { Pipeline } from '@/lib/overview/get-pipeline';
import { formatDay } from './format-day';
import { percentOf } from './percent-of';
import { PipelineDays } from './pipeline-days';
import { WeekChart } from './week-chart';

type PipelineCardProps = { pipeline: Pipeline; locale: Locale };

const stages = ['received', 'classified', 'inReview', 'failed', 'pending'] as const;
const charted = [
  { key: 'classified', color: 'accent' },
  { key: 'open', color: 'muted' },
] as const;

/** What came in and what became of it. */
export function PipelineCard({ pipeline, locale }: PipelineCardProps) {
  const t = getTranslator(locale, 'pipeline');
  const { days, today, week } = pipeline;
  const number = new Intl.NumberFormat(locale);
  if (week.received === 0) return <Card title={t('nothingCame')}>{t('note')}</Card>;
  return (
    <Card title={t('title', { share: percentOf(week.classified / week.received, locale) })}>
      <div className="grid gap-8 lg:grid-cols-[18rem_minmax(0,1fr)]">
        <Table label={t('summary')} className="tabular-nums">
          <thead>
            <tr>
              <Th>{t('stage')}</Th>
              <Th numeric>{t('today')}</Th>
              <Th numeric>{t('week')}</Th>
            </tr>
          </thead>
          <tbody>
            {stages.map((stage) => (
              <tr key={stage}>
                <Th scope="row">{t(`stages.${stage}`)}</Th>
                <Td numeric>{number.format(today[stage])}</Td>
                <Td numeric>{number.format(week[stage])}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
        <div className="min-w-0">
          <ul className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm font-medium">
            <li className="text-accent">
              <span aria-hidden="true">■ </span>
              {t('stages.classified')}
            </li>
            <li className="text-muted">
              <span aria-hidden="true">■ </span>
              {t('stages.open')}
            </li>
          </ul>
          <WeekChart
            locale={locale}
            series={charted.map(({ key, color }) => ({ key, color, name: t(`stages.${key}`) }))}
            days={days.map((day) => ({
              label: formatDay(day.day, locale, 'short'),
              classified: day.classified,
              open: day.received - day.classified,
            }))}
          />
        </div>
      </div>
      <p className="mt-3 text-sm text-muted">{t('note')}</p>
      <PipelineDays days={days} stages={stages} locale={locale} />
    </Card>
  );
}
