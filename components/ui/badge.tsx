import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

const tones = {
  neutral: 'border-line text-muted',
  accent: 'border-accent/50 text-accent',
  danger: 'border-danger/50 text-danger',
};

export function Badge({ tone = 'neutral', children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 whitespace-nowrap rounded-full border px-2 py-0.5 text-xs font-medium',
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
