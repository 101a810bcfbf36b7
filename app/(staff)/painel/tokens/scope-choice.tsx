'use client';

import { useMessages, useTranslations } from 'next-intl';
import type { Scope } from '@/lib/auth/scopes';

type ScopeChoiceProps = { scopes: Scope[]; chosen: string[] };

export function ScopeChoice({ scopes, chosen }: ScopeChoiceProps) {
  const t = useTranslations('tokens');
  const texts: Record<string, string> = useMessages().tokens.scopeTexts;
  return (
    <fieldset aria-describedby="escopos-hint">
      <legend className="text-sm font-medium">{t('scopes')}</legend>
      <p id="escopos-hint" className="mt-1 text-sm text-muted">
        {t('scopesHint')}
      </p>
      <div className="mt-3 grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {scopes.map((scope) => (
          <label key={scope} htmlFor={`escopo-${scope}`} className="flex items-start gap-2.5 text-sm">
            <input
              id={`escopo-${scope}`}
              type="checkbox"
              name="escopos"
              value={scope}
              defaultChecked={chosen.includes(scope)}
              className="mt-0.5 size-4 shrink-0 accent-accent"
            />
            <span>
              <span className="block font-medium">{scope}</span>
              <span className="block text-muted">{texts[scope.replace(':', '_')]}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
