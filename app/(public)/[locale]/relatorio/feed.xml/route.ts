import { z } from 'zod';
import { openRoute } from '@/app/api/relatorio/semana/open-route';
import { locales } from '@/i18n/locales';
import { feedPath, reportPath } from '@/i18n/report-path';
import { sayReport } from '@/i18n/say-report';
import { getTranslator } from '@/i18n/translator';
import { siteUrl } from '@/lib/http/site-url';
import { listClosedWeeks } from '@/lib/report/list-closed-weeks';
import { writeFeed } from '@/lib/report/write-feed';

const paramsSchema = z.object({ locale: z.enum(locales) });

/** The closed weeks as an Atom feed. */
export const GET = openRoute(async ({ context }) => {
  const { locale } = paramsSchema.parse(await context?.params);
  const t = getTranslator(locale, 'report');
  const author = getTranslator(locale, 'common')('product');
  const xml = writeFeed(
    await listClosedWeeks(),
    { title: t('files.feedTitle'), author, language: locale, say: sayReport(locale) },
    {
      self: siteUrl(feedPath(locale)),
      site: siteUrl(reportPath(locale)),
      ofWeek: (weekId) => siteUrl(reportPath(locale, weekId)),
    },
  );
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
});
