import '@/app/globals.css';
import type { Metadata } from 'next';
import { sans } from '@/app/fonts';
import { NotFoundMessage } from '@/app/not-found-message';
import { defaultLocale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';

export const metadata: Metadata = { title: getTranslator(defaultLocale, 'notFound')('title') };

export default function GlobalNotFound() {
  return (
    <html lang={defaultLocale} className={sans.variable}>
      <body>
        <NotFoundMessage />
      </body>
    </html>
  );
}
