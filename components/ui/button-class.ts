import { classNames } from '@/components/ui/class-names';

const looks = {
  primary: 'bg-ink text-paper hover:bg-ink/85',
  secondary: 'border border-line bg-surface text-ink hover:bg-sunken',
  quiet: 'text-ink underline-offset-4 hover:bg-sunken',
  danger: 'border border-danger text-danger hover:bg-danger/10',
};
const sizes = { sm: 'h-8 px-3 text-sm', md: 'h-11 px-5 text-base sm:h-10 sm:text-sm' };

export type ButtonLook = { look?: keyof typeof looks; size?: keyof typeof sizes };

/** For what looks like a button and is none; a plain `<a>` on a public page spares it the weight of next/link. */
export function buttonClass({ look = 'secondary', size = 'md' }: ButtonLook, className?: string) {
  return classNames(
    'inline-flex items-center justify-center gap-2 whitespace-nowrap rounded-full font-medium transition-colors',
    'disabled:cursor-not-allowed disabled:opacity-50',
    looks[look],
    sizes[size],
    className,
  );
}
