import type { ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';

const control = classNames(
  'w-full rounded-md border border-muted/60 bg-surface text-base text-ink placeholder:text-muted sm:text-sm',
  'aria-[invalid]:border-danger disabled:bg-sunken disabled:text-muted',
);
const line = 'h-11 px-3 sm:h-10';

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input className={classNames(control, line, className)} {...props} />;
}

export function Select({ className, ...props }: ComponentProps<'select'>) {
  return <select className={classNames(control, line, className)} {...props} />;
}

export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return <textarea className={classNames(control, 'px-3 py-2', className)} {...props} />;
}
