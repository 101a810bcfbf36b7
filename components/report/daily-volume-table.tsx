import { Table, Td, Th } from '@/components/ui/table';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { DailyVolumeChart } from '@/lib/report/charts/daily-volume-chart';

export function DailyVolumeTable({ chart, locale }: { chart: DailyVolumeChart; locale: Locale }) {
  const t = getTranslator(locale, 'report');
  const names = getTranslator(locale, 'categories');
  const count = new Intl.NumberFormat(locale);
  return (
    <Table label={t('charts.volume_diario.column.day')}>
      <thead>
        <tr>
          <Th>{t('charts.volume_diario.column.day')}</Th>
          {chart.series.map(({ category }) => (
            <Th key={category} numeric>
              {names(category)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chart.days.map(({ day, noon }, index) => (
          <tr key={day}>
            <Th scope="row">{t('charts.volume_diario.row', { day: noon })}</Th>
            {chart.series.map(({ category, comments }) => (
              <Td key={category} numeric>
                {count.format(comments[index] ?? 0)}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
