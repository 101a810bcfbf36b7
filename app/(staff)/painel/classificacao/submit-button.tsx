'use client';

import type { ComponentProps } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from '@/components/ui/button';

type SubmitButtonProps = Omit<ComponentProps<typeof Button>, 'type'> & { pending: string };

/** Sends its form once: until the answer is there it says `pending` and takes no second click. */
export function SubmitButton({ pending, children, ...props }: SubmitButtonProps) {
  const { pending: isPending } = useFormStatus();
  return (
    <Button type="submit" disabled={isPending} {...props}>
      {isPending ? pending : children}
    </Button>
  );
}
