'use client';

import { useRouter } from 'next/navigation';
import { useTransition, type ComponentProps, type FormEvent } from 'react';

type CompactFormProps = Omit<ComponentProps<'form'>, 'action' | 'onSubmit'> & { action: string };

/** A GET form whose empty fields stay out of the address, and that changes the page without loading it anew. */
export function CompactForm({ action, ...props }: CompactFormProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
    );
    const query = new URLSearchParams(fields).toString();
    startTransition(() => router.push(query ? `${action}?${query}` : action));
  }

  return <form action={action} role="search" aria-busy={isPending} onSubmit={submit} {...props} />;
}
