import Link from 'next/link';
import { LocalTime } from '@/components/comments/local-time';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { WireToken } from '@/lib/auth/tokens/wire-token';
import { tokenHref } from './token-href';

type TokenListProps = { tokens: WireToken[]; locale: Locale };

const tones = { ativo: 'neutral', expirado: 'accent', revogado: 'danger' } as const;

export function TokenList({ tokens, locale }: TokenListProps) {
  const t = getTranslator(locale, 'tokens');
  if (tokens.length === 0) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>;
  return (
    <>
      <p role="status" className="text-sm text-muted">
        {t('shown', { count: tokens.length })}
      </p>
      <ul className="mt-2 border-t border-line">
        {tokens.map((token) => (
          <TokenRow key={token.id} token={token} locale={locale} />
        ))}
      </ul>
    </>
  );
}

function TokenRow({ token, locale }: { token: WireToken; locale: Locale }) {
  const t = getTranslator(locale, 'tokens');
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-3 lg:grid-cols-[minmax(0,1fr)_6rem_14rem_14rem] lg:items-baseline">
      <div className="min-w-0">
        <Link
          href={tokenHref(token.id)}
          prefetch={false}
          className="font-medium underline-offset-4 [overflow-wrap:anywhere] hover:underline"
        >
          {token.nome}
        </Link>
        <p className="text-sm text-muted [overflow-wrap:anywhere]">{token.escopos.join(' · ')}</p>
      </div>
      <p>
        <Badge tone={tones[token.situacao]}>{t(`states.${token.situacao}`)}</Badge>
      </p>
      <p className="text-sm text-muted">
        {token.usado_em ? (
          <>
            {t('lastUse')}: <LocalTime at={token.usado_em} locale={locale} />
          </>
        ) : (
          t('unused')
        )}
      </p>
      <p className="text-sm text-muted">
        {token.expira_em ? (
          <>
            {t('expires')}: <LocalTime at={token.expira_em} locale={locale} />
          </>
        ) : (
          t('never')
        )}
      </p>
    </li>
  );
}
