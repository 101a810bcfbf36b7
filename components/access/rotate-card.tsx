'use client';

import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { ActionCard } from '@/components/access/action-card';
import { ShownOnce } from '@/components/access/shown-once';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/input';

const graces = ['0', '1', '24'] as const;

type RotateCardProps = Pick<ComponentProps<typeof ActionCard>, 'id' | 'title' | 'text' | 'action'> & {
  graceLabel: string;
  secret: { label: string; hint: string };
};

/** A new secret, which is shown once, and how long the old one holds beside it. */
export function RotateCard({ graceLabel, secret, ...card }: RotateCardProps) {
  const t = useTranslations('access');
  return (
    <ActionCard {...card}>
      {(state) => (
        <>
          <Field id="carencia" label={graceLabel}>
            {(control) => (
              <Select {...control} name="carencia_horas" defaultValue="24">
                {graces.map((hours) => (
                  <option key={hours} value={hours}>
                    {t(`graces.${hours}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {state?.kind === 'issued' && <ShownOnce {...secret} value={state.secret} />}
        </>
      )}
    </ActionCard>
  );
}
