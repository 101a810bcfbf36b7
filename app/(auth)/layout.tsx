import '@/app/globals.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { sans } from '@/app/fonts';
import { defaultLocale } from '@/i18n/locales';

export const metadata: Metadata = {
  title: { default: 'AluMusic Insights', template: '%s · AluMusic Insights' },
  robots: { index: false },
};

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={defaultLocale} className={sans.variable}>
      <body>{children}</body>
    </html>
  );
}
