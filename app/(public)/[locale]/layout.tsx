import '@/app/globals.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { sans } from '@/app/fonts';
import { SkipLink } from '@/components/ui/skip-link';
import { isLocale, locales } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';

type PublicLayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

export const metadata: Metadata = {
  title: { default: 'AluMusic Insights', template: '%s · AluMusic Insights' },
};

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

export default async function PublicLayout({ children, params }: PublicLayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = getTranslator(locale, 'common');
  return (
    <html lang={locale} className={sans.variable}>
      <body>
        <SkipLink label={t('skip')} />
        {children}
      </body>
    </html>
  );
}
