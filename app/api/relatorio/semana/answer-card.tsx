import { ImageResponse } from 'next/og';
import { z } from 'zod';
import { WeekCard, weekCardSize } from '@/components/report/files/week-card';
import type { Locale } from '@/i18n/locales';
import { loadFonts } from '@/lib/images/fonts';
import type { Report } from '@/lib/report/compose-report';
import { pictureQuerySchema } from '@/lib/report/file-query';
import { keepLatest } from '@/lib/report/keep-latest';
import { openRoute } from './open-route';
import { requireReport } from './require-report';

const paramsSchema = z.object({ semana: z.string().optional() });
const keepCard = keepLatest<ArrayBuffer>(32);

/** What a link to the report shows where it is shared: the week in one picture. */
export const answerCard = openRoute(async ({ request, context }) => {
  const { semana } = paramsSchema.parse((await context?.params) ?? {});
  const { idioma } = pictureQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const report = await requireReport(semana);
  const key = [report.generatedAt, report.week.id, idioma].join();
  const card = await keepCard(key, () => draw(report, idioma));
  return new Response(card, { headers: { 'content-type': 'image/png' } });
});

async function draw(report: Report, locale: Locale): Promise<ArrayBuffer> {
  const card = <WeekCard report={report} locale={locale} />;
  return new ImageResponse(card, { ...weekCardSize, fonts: await loadFonts() }).arrayBuffer();
}
