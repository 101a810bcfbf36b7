import Link from 'next/link';
import type { ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';

const looks = {
  primary: 'bg-ink text-paper hover:bg-ink/85',
  secondary: 'border border-line bg-surface text-ink hover:bg-sunken',
  quiet: 'text-ink underline-offset-4 hover:bg-sunken',
  danger: 'border border-danger text-danger hover:bg-danger/10',
};
const sizes = { sm: 'h-8 px-3 text-sm', md: 'h-11 px-5 text-base sm:h-10 sm:text-sm' };

type Look = { look?: keyof typeof looks; size?: keyof typeof sizes };

function buttonClass({ look = 'secondary', size = 'md' }: Look, className?: string) {
  return classNames(
    'inline-flex items-center justify-center gap-2 whitespace-nowrap rounded-full font-medium transition-colors',
    'disabled:cursor-not-allowed disabled:opacity-50',
    looks[look],
    sizes[size],
    className,
  );
}

export function Button({
  look,
  size,
  className,
  type = 'button',
  ...props
}: ComponentProps<'button'> & Look) {
  return <button type={type} className={buttonClass({ look, size }, className)} {...props} />;
}

export function ButtonLink({ look, size, className, ...props }: ComponentProps<typeof Link> & Look) {
  return <Link className={buttonClass({ look, size }, className)} {...props} />;
}
