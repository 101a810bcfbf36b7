'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef, type ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

type NavLinkProps = { href: string; exact?: boolean; children: ReactNode };

/** A place of the navigation; `exact` where other places lie below it. It is scrolled to where one is. */
export function NavLink({ href, exact = false, children }: NavLinkProps) {
  const pathname = usePathname();
  const isHere = pathname === href || (!exact && pathname.startsWith(`${href}/`));
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isHere) centre(link.current);
  }, [isHere]);
  return (
    <Link
      ref={link}
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

/** In the row of a narrow screen or the column of a wide one: `scrollIntoView` would move the page as well. */
function centre(link: HTMLElement | null) {
  const row = link?.closest('nav');
  const column = row?.parentElement;
  if (!link || !row || !column) return;
  const own = link.getBoundingClientRect();
  const across = row.getBoundingClientRect();
  const down = column.getBoundingClientRect();
  row.scrollLeft += own.left + own.width / 2 - (across.left + across.width / 2);
  column.scrollTop += own.top + own.height / 2 - (down.top + down.height / 2);
}
