import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { BackLink } from '@/components/access/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { getToken } from '@/lib/auth/tokens/list-tokens';
import { tokenPathSchema } from '@/lib/auth/tokens/token-input';
import { auditHref } from '../../pessoas/people-href';
import { tokensPath } from '../token-href';
import { ManageToken } from './manage-token';
import { TokenFacts } from './token-facts';

type TokenPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff('admin');
  return { title: getTranslator(locale, 'tokens')('title') };
}

export default async function TokenPage({ params }: TokenPageProps) {
  const { locale } = await requireStaff('admin');
  const path = tokenPathSchema.safeParse(await params);
  const token = path.success ? await getToken(path.data.id) : null;
  if (!token) notFound();
  const t = getTranslator(locale, 'tokens');
  return (
    <>
      <BackLink href={tokensPath} text={t('back')} />
      <PageHeader title={<span className="[overflow-wrap:anywhere]">{token.nome}</span>} />
      <TokenFacts token={token} locale={locale} />
      <p className="mt-6 text-sm">
        <Link
          href={auditHref('ator', `token:${token.id}`)}
          prefetch={false}
          className="underline underline-offset-4"
        >
          {t('history')}
        </Link>
      </p>
      <ManageToken
        id={token.id}
        isLive={token.situacao === 'ativo'}
        isRevoked={token.situacao === 'revogado'}
      />
    </>
  );
}
