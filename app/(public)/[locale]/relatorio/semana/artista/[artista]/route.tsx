import { z } from 'zod';
import { ArtistPage } from '@/components/report/artist-page';
import { writeReportDocument } from '@/components/report/files/report-document';
import { ReportHead } from '@/components/report/files/report-head';
import { locales } from '@/i18n/locales';
import { artistPath } from '@/i18n/report-path';
import { sayReport } from '@/i18n/say-report';
import { siteUrl } from '@/lib/http/site-url';
import { readSlug } from '@/lib/report/artist-slug';
import { getArtistReport } from '@/lib/report/get-artist-report';
import { getPageStyle } from '@/lib/report/page-style';
import { toNotFoundPage, toPage } from '../../to-page';

export const dynamic = 'force-static';
export const revalidate = 60;

/** None at build: each is drawn when it is first asked for, and kept; proxy.ts lets only known artists in. */
export function generateStaticParams() {
  return [];
}

const paramsSchema = z.object({ locale: z.enum(locales), artista: z.string() });
type Context = { params: Promise<unknown> };

/** The report of one artist. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, artista } = paramsSchema.parse(await params);
  const report = await getArtistReport(readSlug(artista));
  if (!report) return toNotFoundPage(locale);
  const { name, slug, headline } = report;
  const html = await writeReportDocument({
    locale,
    style: getPageStyle(),
    title: name,
    head: (
      <ReportHead
        locale={locale}
        urlOf={siteUrl}
        pathOf={(language) => artistPath(language, slug)}
        json={`/api/relatorio/semana/artista/${encodeURIComponent(slug)}`}
        headline={sayReport(locale)(headline)}
      />
    ),
    children: <ArtistPage report={report} locale={locale} />,
  });
  return toPage(html);
}
