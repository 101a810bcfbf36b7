import '@/app/globals.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { sans } from '@/app/fonts';
import { defaultLocale } from '@/i18n/locales';

/** Their addresses are secrets of whoever got them by e-mail: no link and no file of these pages tells them on. */
export const metadata: Metadata = {
  title: { default: 'AluMusic Insights', template: '%s · AluMusic Insights' },
  robots: { index: false },
  referrer: 'strict-origin',
};

export default function ReadersLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={defaultLocale} className={sans.variable}>
      <body>{children}</body>
    </html>
  );
}
