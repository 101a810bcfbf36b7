import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

type NoticeProps = { tone?: 'info' | 'error'; children: ReactNode };

/** Something the reader must know now; screen readers say it at once. */
export function Notice({ tone = 'info', children }: NoticeProps) {
  const isError = tone === 'error';
  return (
    <div
      role={isError ? 'alert' : 'status'}
      className={classNames(
        'rounded-md border-l-4 bg-sunken px-4 py-3 text-sm',
        isError ? 'border-danger text-danger' : 'border-accent',
      )}
    >
      {children}
    </div>
  );
}
