import type { ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';

/** Scrolls sideways inside itself on a narrow screen; `label` names it for those who reach it by keyboard. */
export function Table({ label, className, ...props }: ComponentProps<'table'> & { label: string }) {
  return (
    <div className="overflow-x-auto" role="region" aria-label={label} tabIndex={0}>
      <table className={classNames('w-full border-collapse text-sm', className)} {...props} />
    </div>
  );
}

type CellProps = { numeric?: boolean };

export function Th({ numeric, className, scope = 'col', ...props }: ComponentProps<'th'> & CellProps) {
  return (
    <th
      scope={scope}
      className={classNames(
        'border-b border-line px-3 py-2 font-medium first:pl-0 last:pr-0',
        scope === 'col' && 'text-muted',
        numeric ? 'text-right' : 'text-left',
        className,
      )}
      {...props}
    />
  );
}

export function Td({ numeric, className, ...props }: ComponentProps<'td'> & CellProps) {
  return (
    <td
      className={classNames(
        'border-b border-line px-3 py-2 first:pl-0 last:pr-0',
        numeric && 'text-right',
        className,
      )}
      {...props}
    />
  );
}
