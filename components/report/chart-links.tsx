import type { Locale } from '@/i18n/locales';
import { embedPath } from '@/i18n/report-path';
import { getTranslator } from '@/i18n/translator';

const formats = ['csv', 'json', 'svg', 'png'];

type ChartLinksProps = { chartId: string; weekId: string; site: string; locale: Locale };

/** A chart to take along. Its parts carry no classes: the page has nine of these. */
export function ChartLinks({ chartId, weekId, site, locale }: ChartLinksProps) {
  const t = getTranslator(locale, 'report');
  const file = `/api/relatorio/semana/${weekId}/graficos/${chartId}`;
  const frame = `${new URL(embedPath(locale, { weekId, chartId }), site)}`;
  return (
    <div className="chart-links">
      <a href={`#${chartId}`} aria-label={t('files.permalink')}>
        #
      </a>
      {formats.map((format) => (
        <a key={format} href={`${file}.${format}`}>
          {format.toUpperCase()}
        </a>
      ))}
      <details>
        <summary>{t('files.embed')}</summary>
        <code>{`<iframe src="${frame}" title="AluMusic" width="100%" height="480" style="border:0"></iframe>`}</code>
      </details>
    </div>
  );
}
