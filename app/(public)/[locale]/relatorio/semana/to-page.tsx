import { NotFoundMessage } from '@/app/not-found-message';
import { writeReportDocument } from '@/components/report/files/report-document';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { reportCacheControl } from '@/lib/report/cache-control';
import { getPageStyle } from '@/lib/report/page-style';

export function toPage(html: string, status = 200): Response {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': reportCacheControl };
  return new Response(html, { status, headers });
}

export async function toNotFoundPage(locale: Locale): Promise<Response> {
  const title = getTranslator(locale, 'notFound')('title');
  const children = <NotFoundMessage />;
  return toPage(await writeReportDocument({ locale, style: getPageStyle(), title, children }), 404);
}
