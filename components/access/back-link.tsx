import Link from 'next/link';

/** To the list that a page is one entry of. */
export function BackLink({ href, text }: { href: string; text: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="mb-4 inline-block text-sm text-muted underline-offset-4 hover:text-ink hover:underline"
    >
      <span aria-hidden="true">← </span>
      {text}
    </Link>
  );
}
