import { createHash } from 'node:crypto';
import { drawMailChart } from '@/components/report/files/mail-chart';
import { getDatabase } from '@/db/client';
import { insertMailFile } from '@/db/queries/messages';
import type { MailChart } from '@/emails/summary-mail';
import type { Locale } from '@/i18n/locales';
import { svgToPng } from '@/lib/images/svg-to-png';
import type { AttachedFile } from '@/lib/mail/message-parts';
import type { Chart } from '@/lib/report/charts/list-charts';
import type { Report } from '@/lib/report/compose-report';

const pictureWidthPx = 1072; // twice the width it is shown at

type Drawn = { chart: MailChart; file: AttachedFile };

/** Draws a chart as a PNG and keeps it under the hash of its bytes; the same picture is kept once. */
export async function drawChart(of: { report: Report; chart: Chart; locale: Locale }): Promise<Drawn> {
  const { title, description, sample, notice, svg, ratio } = await drawMailChart(of);
  const content = await svgToPng(svg, { widthPx: pictureWidthPx });
  const hash = createHash('sha256').update(content).digest('hex');
  await insertMailFile(getDatabase(), { hash, content });
  const contentId = of.chart.id;
  return {
    chart: {
      contentId,
      title,
      description: [description, sample, notice].filter(Boolean).join(' '),
      alt: [title, description, sample].join(' '),
      ratio,
    },
    file: { contentId, filename: `${contentId}.png`, contentType: 'image/png', hash },
  };
}
