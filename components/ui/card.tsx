import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

type CardProps = { title?: ReactNode; action?: ReactNode; className?: string; children: ReactNode };

export function Card({ title, action, className, children }: CardProps) {
  return (
    <section className={classNames('rounded-lg border border-line bg-surface p-5 sm:p-6', className)}>
      {(title || action) && (
        <header className="mb-4 flex items-baseline justify-between gap-4">
          {title && <h2 className="text-lg font-semibold tracking-tight">{title}</h2>}
          {action}
        </header>
      )}
      {children}
    </section>
  );
}
