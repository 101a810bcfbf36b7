'use client';

import Link from 'next/link';
import type { ComponentProps } from 'react';
import { ShownOnce } from '@/components/access/shown-once';

type IssuedSecretProps = ComponentProps<typeof ShownOnce> & { back: { href: string; text: string } };

/** In place of the form that asked for it. */
export function IssuedSecret({ back, ...secret }: IssuedSecretProps) {
  return (
    <div className="max-w-2xl space-y-4">
      <ShownOnce {...secret} />
      <Link href={back.href} prefetch={false} className="inline-block text-sm underline underline-offset-4">
        {back.text}
      </Link>
    </div>
  );
}
