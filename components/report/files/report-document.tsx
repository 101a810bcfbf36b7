import type { ReactElement, ReactNode } from 'react';
import { toMarkup } from '@/components/report/files/to-markup';
import { SkipLink } from '@/components/ui/skip-link';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';

type ReportDocument = {
  locale: Locale;
  title: string;
  /** CSS, written into the page: one request shows it whole. */
  style: string;
  head?: ReactNode;
  children: ReactElement;
};

/** The address of the font; `scripts/launch/write-style.ts` puts it there. */
const font = '/estilo/inter.woff2';
const fontFace = `@font-face{font-family:Inter;font-weight:100 900;font-display:swap;src:url(${font}) format('woff2')}:root{--font-sans:Inter}`;

/** A page of the report. No page of Next: that would carry all of it a second and a third time, for scripts it has not. */
export async function writeReportDocument(document: ReportDocument): Promise<string> {
  return `<!doctype html>${await toMarkup(<Document {...document} />)}`;
}

function Document({ locale, title, style, head, children }: ReportDocument) {
  const common = getTranslator(locale, 'common');
  return (
    <html lang={locale}>
      {/* eslint-disable-next-line @next/next/no-head-element -- no page of Next */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${common('product')}`}</title>
        {head}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="preload" href={font} as="font" type="font/woff2" crossOrigin="" />
        <style dangerouslySetInnerHTML={{ __html: fontFace + style }} /> {/* of our own making */}
      </head>
      <body>
        <SkipLink label={common('skip')} />
        {children}
      </body>
    </html>
  );
}
