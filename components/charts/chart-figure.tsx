import type { ReactNode } from 'react';

type ChartFigureProps = {
  id: string;
  title: string;
  description: string;
  /** Such as "n = 1.234". */
  sample?: string;
  notice?: string;
  table?: { label: string; content: ReactNode };
  children: ReactNode;
};

/** A finding, what it is measured on, its drawing, and the numbers for whoever wants them. */
export function ChartFigure({ id, title, description, sample, notice, table, children }: ChartFigureProps) {
  return (
    <figure id={id} className="min-w-0 break-inside-avoid border-t border-line pt-6">
      <figcaption className="mb-6">
        <h2 className="max-w-prose text-balance text-2xl font-semibold leading-tight tracking-tight">
          {title}
        </h2>
        <p className="mt-2 max-w-prose text-sm text-muted">
          {description} {sample && <span className="whitespace-nowrap">{sample}</span>}
        </p>
        {notice && <p className="mt-3 border-l-4 border-accent pl-3 text-sm">{notice}</p>}
      </figcaption>
      {children}
      {table && (
        <details className="mt-5 text-sm print:hidden">
          <summary className="w-fit cursor-pointer py-2 underline decoration-line underline-offset-4 hover:decoration-ink">
            {table.label}
          </summary>
          <div className="mt-2">{table.content}</div>
        </details>
      )}
    </figure>
  );
}
