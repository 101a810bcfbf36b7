import { ButtonLink } from '@/components/ui/button';

type PageLinksProps = {
  label: string;
  start: { href: string; text: string } | false;
  next: { href: string; text: string } | null;
};

/** Forward by keyset, and back to where the list begins. */
export function PageLinks({ label, start, next }: PageLinksProps) {
  if (!start && !next) return null;
  return (
    <nav aria-label={label} className="mt-6 flex flex-wrap justify-between gap-3">
      {start && (
        <ButtonLink href={start.href} prefetch={false}>
          {start.text}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink href={next.href} prefetch={false} className="ml-auto">
          {next.text}
          <span aria-hidden="true">→</span>
        </ButtonLink>
      )}
    </nav>
  );
}
