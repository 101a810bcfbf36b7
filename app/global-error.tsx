'use client';

import '@/app/globals.css';
import { sans } from '@/app/fonts';
import { Button } from '@/components/ui/button';
import { defaultLocale } from '@/i18n/locales';

/**
 * Stands in for a root layout that failed: without a database nobody's language is known. Its words are here
 * because every page loads this file, and the catalogue would come along.
 */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang={defaultLocale} className={sans.variable}>
      <body>
        <title>Algo deu errado</title>
        <main className="mx-auto flex min-h-dvh max-w-prose flex-col items-start justify-center gap-4 px-5">
          <h1 className="text-display font-semibold">Algo deu errado</h1>
          <p className="text-muted">A página não pôde ser montada agora. Tente de novo em instantes.</p>
          <Button look="primary" onClick={retry}>
            Tentar de novo
          </Button>
        </main>
      </body>
    </html>
  );
}
