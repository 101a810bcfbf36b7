import '@/app/globals.css';
import type { Metadata } from 'next';
import { sans } from '@/app/fonts';
import { ButtonLink } from '@/components/ui/button';
import { defaultLocale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';

const t = getTranslator(defaultLocale, 'notFound');

export const metadata: Metadata = { title: t('title') };

export default function GlobalNotFound() {
  return (
    <html lang={defaultLocale} className={sans.variable}>
      <body>
        <main className="mx-auto flex min-h-dvh max-w-prose flex-col items-start justify-center gap-4 px-5">
          <p className="text-7xl font-semibold tracking-tighter text-accent">404</p>
          <h1 className="text-display font-semibold">{t('title')}</h1>
          <p className="text-muted">{t('text')}</p>
          <ButtonLink look="primary" href="/relatorio/semana">
            {t('action')}
          </ButtonLink>
        </main>
      </body>
    </html>
  );
}
