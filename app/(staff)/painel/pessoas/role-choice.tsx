'use client';

import { useTranslations } from 'next-intl';
import type { Role } from '@/db/schema/people';

/** From the least to the most; each includes the ones before. */
const order = ['leitor', 'curador', 'analista', 'admin'] as const satisfies Role[];

export function RoleChoice({ chosen }: { chosen: Role }) {
  const t = useTranslations('people');
  const name = useTranslations('staff');
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('role')}</legend>
      <div className="mt-2 space-y-2">
        {order.map((role) => (
          <label key={role} htmlFor={`papel-${role}`} className="flex items-start gap-2.5 text-sm">
            <input
              id={`papel-${role}`}
              type="radio"
              name="papel"
              value={role}
              defaultChecked={role === chosen}
              className="mt-0.5 size-4 shrink-0 accent-accent"
            />
            <span>
              <span className="font-medium">{name(`roles.${role}`)}</span>
              <span className="text-muted"> — {t(`roleHints.${role}`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
