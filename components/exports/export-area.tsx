'use client';

import { useTranslations } from 'next-intl';
import { createContext, useContext, type ComponentProps, type MouseEvent, type ReactNode } from 'react';
import { useExport } from '@/components/exports/use-export';
import { Button } from '@/components/ui/button';

const ExportContext = createContext<(href: string) => void>(() => undefined);

/** Says below its links how the file is doing that one of them asked for. */
export function ExportArea({ children }: { children: ReactNode }) {
  const t = useTranslations('export');
  const { state, take, stop } = useExport();
  return (
    <ExportContext value={take}>
      {children}
      <div role="status" className="text-sm">
        {state.kind === 'making' && (
          <p className="flex flex-wrap items-center justify-between gap-2 px-3 py-2 text-muted">
            {t('making')}
            <Button size="sm" onClick={stop}>
              {t('stop')}
            </Button>
          </p>
        )}
        {state.kind === 'done' && <p className="px-3 py-2 text-muted">{t('done')}</p>}
      </div>
      {state.kind === 'none' && (
        <p role="alert" className="px-3 py-2 text-sm text-danger">
          {t(`problems.${state.why}`)}
        </p>
      )}
    </ExportContext>
  );
}

/** A file of the API. Without scripts, and for whoever opens it in another tab, it is a plain link. */
export function ExportLink({ href, ...props }: ComponentProps<'a'> & { href: string }) {
  const take = useContext(ExportContext);
  function follow(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    take(href);
  }
  return <a href={href} download onClick={follow} {...props} />;
}
