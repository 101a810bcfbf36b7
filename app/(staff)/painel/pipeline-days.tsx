import { Table, Td, Th } from '@/components/ui/table';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { Pipeline, PipelineSums } from '@/lib/overview/get-pipeline';
import { formatDay } from './format-day';

type PipelineDaysProps = {
  days: Pipeline['days'];
  stages: readonly (keyof PipelineSums)[];
  locale: Locale;
};

/** The figures behind the chart. */
export function PipelineDays({ days, stages, locale }: PipelineDaysProps) {
  const t = getTranslator(locale, 'pipeline');
  const number = new Intl.NumberFormat(locale);
  return (
    <details className="mt-4 text-sm">
      <summary className="cursor-pointer text-muted underline underline-offset-4 hover:text-ink">
        {t('table')}
      </summary>
      <Table label={t('table')} className="mt-3 tabular-nums">
        <thead>
          <tr>
            <Th>{t('day')}</Th>
            {stages.map((stage) => (
              <Th key={stage} numeric>
                {t(`stages.${stage}`)}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.day}>
              <Th scope="row">{formatDay(day.day, locale, 'short')}</Th>
              {stages.map((stage) => (
                <Td key={stage} numeric>
                  {number.format(day[stage])}
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}
