import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { PersonMenu } from '@/components/shell/person-menu';
import { StaffNav } from '@/components/shell/staff-nav';
import { Wordmark } from '@/components/shell/wordmark';
import { SkipLink } from '@/components/ui/skip-link';
import { getTranslator } from '@/i18n/translator';

type StaffShellProps = ComponentProps<typeof PersonMenu> & { children: ReactNode };

/** A rail on wide screens, a head with a row of places on narrow ones. */
export function StaffShell({ children, ...person }: StaffShellProps) {
  const t = getTranslator(person.staff.locale, 'common');
  return (
    <div className="lg:grid lg:grid-cols-[15.5rem_minmax(0,1fr)]">
      <SkipLink label={t('skip')} />
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line px-4 py-3 print:hidden sm:px-6 lg:sticky lg:top-0 lg:h-dvh lg:flex-col lg:flex-nowrap lg:items-stretch lg:gap-8 lg:border-b-0 lg:border-r lg:px-5 lg:py-6">
        <Link href="/painel" prefetch={false} className="lg:px-3">
          <Wordmark name={t('product')} />
        </Link>
        <div className="order-last -mx-1 w-full min-w-0 lg:order-none lg:mx-0 lg:min-h-0 lg:flex-1 lg:overflow-y-auto">
          <StaffNav staff={person.staff} />
        </div>
        <PersonMenu {...person} />
      </header>
      <main id="conteudo" className="mx-auto w-full min-w-0 max-w-page px-4 py-8 sm:px-6 lg:px-12 lg:py-12">
        {children}
      </main>
    </div>
  );
}
