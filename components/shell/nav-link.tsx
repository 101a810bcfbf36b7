'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

type NavLinkProps = { href: string; exact?: boolean; children: ReactNode };

/** A place of the navigation; `exact` where other places lie below it. */
export function NavLink({ href, exact = false, children }: NavLinkProps) {
  const pathname = usePathname();
  const isHere = pathname === href || (!exact && pathname.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isHere ? 'page' : undefined}
      className={classNames(
        'flex h-11 items-center whitespace-nowrap rounded-full px-3 text-sm font-medium transition-colors lg:h-10 lg:px-4',
        isHere ? 'bg-ink text-paper' : 'text-muted hover:bg-sunken hover:text-ink',
      )}
    >
      {children}
    </Link>
  );
}
