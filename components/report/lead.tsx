import type { ReactNode } from 'react';

type LeadProps = {
  eyebrow: ReactNode;
  headline: string;
  /** Printed on the label of the record. */
  number: number | null;
  children?: ReactNode;
};

/** The front of the sleeve: what happened, beside the record it is about. */
export function Lead({ eyebrow, headline, number, children }: LeadProps) {
  return (
    <div className="grid items-center print:block gap-8 py-8 sm:py-12 md:grid-cols-[1fr_11rem] lg:grid-cols-[1fr_18rem] lg:gap-16">
      <div>
        <p className="text-sm font-medium text-accent">{eyebrow}</p>
        <h1 className="mt-3 max-w-[22ch] text-balance text-display font-bold">{headline}</h1>
        {children}
      </div>
      <div className="record hidden text-2xl md:grid lg:text-5xl print:hidden" aria-hidden="true">
        {number}
      </div>
    </div>
  );
}
