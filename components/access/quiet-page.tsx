import type { ReactNode } from 'react';
import { Wordmark } from '@/components/shell/wordmark';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';

type QuietPageProps = { locale: Locale; title: string; lead: ReactNode; children?: ReactNode };

/** Without links to elsewhere: nothing leads away from a page whose address is a secret. */
export function QuietPage({ locale, title, lead, children }: QuietPageProps) {
  return (
    <main
      lang={locale}
      className="mx-auto flex min-h-dvh w-full max-w-md flex-col px-5 py-8 sm:px-8 sm:py-12"
    >
      <Wordmark name={getTranslator(locale, 'common')('product')} />
      <div className="py-10 sm:py-16">
        <h1 className="text-3xl font-semibold tracking-tight">{title}</h1>
        <p className="mt-3 text-muted">{lead}</p>
        {children}
      </div>
    </main>
  );
}
