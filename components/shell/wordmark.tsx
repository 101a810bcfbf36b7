import { classNames } from '@/components/ui/class-names';

/** The name beside a record; `record` alone is decoration. */
export function Wordmark({ name, className }: { name: string; className?: string }) {
  return (
    <span className={classNames('inline-flex items-center gap-2.5 font-semibold tracking-tight', className)}>
      <svg viewBox="0 0 24 24" className="size-6 shrink-0" aria-hidden="true">
        <circle cx="12" cy="12" r="12" className="fill-ink" />
        <circle cx="12" cy="12" r="8.5" className="fill-none stroke-paper/30" strokeWidth="0.75" />
        <circle cx="12" cy="12" r="4.5" className="fill-accent" />
        <circle cx="12" cy="12" r="1" className="fill-paper" />
      </svg>
      {name}
    </span>
  );
}
