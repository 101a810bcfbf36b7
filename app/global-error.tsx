'use client';

import '@/app/globals.css';
import { sans } from '@/app/fonts';
import { Button } from '@/components/ui/button';
import { defaultLocale } from '@/i18n/locales';
import { staff } from '@/messages/pt-BR.json';

const { title, text, action } = staff.failure;

/** Stands in for a root layout that failed: without a database nobody's language is known. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang={defaultLocale} className={sans.variable}>
      <body>
        <title>{title}</title>
        <main className="mx-auto flex min-h-dvh max-w-prose flex-col items-start justify-center gap-4 px-5">
          <h1 className="text-display font-semibold">{title}</h1>
          <p className="text-muted">{text}</p>
          <Button look="primary" onClick={retry}>
            {action}
          </Button>
        </main>
      </body>
    </html>
  );
}
