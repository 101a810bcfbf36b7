import type { ReactNode } from 'react';

type StatProps = { label: ReactNode; value: ReactNode; detail?: ReactNode };

/** One figure with its name; put several in a `<dl>`. */
export function Stat({ label, value, detail }: StatProps) {
  return (
    <div className="border-t-2 border-ink pt-3">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="mt-1 text-4xl font-semibold tracking-tight">{value}</dd>
      {detail && <dd className="mt-1 text-sm text-muted">{detail}</dd>}
    </div>
  );
}
