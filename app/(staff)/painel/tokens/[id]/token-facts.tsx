import type { ReactNode } from 'react';
import { LocalTime } from '@/components/comments/local-time';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { WireToken } from '@/lib/auth/tokens/wire-token';

export function TokenFacts({ token, locale }: { token: WireToken; locale: Locale }) {
  const t = getTranslator(locale, 'tokens');
  const at = (instant: string) => <LocalTime at={instant} locale={locale} />;
  return (
    <dl className="grid max-w-2xl gap-x-8 gap-y-4 text-sm sm:grid-cols-2">
      <Fact name={t('state')}>{t(`states.${token.situacao}`)}</Fact>
      <Fact name={t('id')}>alu_{token.id}_…</Fact>
      <Fact name={t('scopes')}>{token.escopos.join(' · ')}</Fact>
      <Fact name={t('lastUse')}>{token.usado_em ? at(token.usado_em) : t('neverUsed')}</Fact>
      <Fact name={t('createdBy')}>{token.criado_por ?? t('nobody')}</Fact>
      <Fact name={t('createdAt')}>{at(token.criado_em)}</Fact>
      <Fact name={t('expires')}>{token.expira_em ? at(token.expira_em) : t('never')}</Fact>
      {token.revogado_em && <Fact name={t('revokedAt')}>{at(token.revogado_em)}</Fact>}
      {token.segredo_anterior_ate && !token.revogado_em && (
        <Fact name={t('graceUntil')}>{at(token.segredo_anterior_ate)}</Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-muted">{name}</dt>
      <dd className="mt-0.5 font-medium [overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}
