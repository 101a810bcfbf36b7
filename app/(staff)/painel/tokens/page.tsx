import type { Metadata } from 'next';
import { PageLinks } from '@/components/access/page-links';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { getTokenPage } from '@/lib/auth/tokens/list-tokens';
import { tokenSearchSchema } from '@/lib/auth/tokens/token-input';
import { tokensPath } from './token-href';
import { TokenList } from './token-list';

type TokensPageProps = { searchParams: Promise<{ cursor?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff('admin');
  return { title: getTranslator(locale, 'tokens')('title') };
}

export default async function TokensPage({ searchParams }: TokensPageProps) {
  const { locale } = await requireStaff('admin');
  const { cursor } = await searchParams;
  const given = tokenSearchSchema.safeParse({ cursor });
  const search = given.success ? given.data : tokenSearchSchema.parse({});
  const { tokens, proximo_cursor: next } = await getTokenPage(search);
  const t = getTranslator(locale, 'tokens');
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <ButtonLink href={`${tokensPath}/novo`} prefetch={false} look="primary">
            {t('new')}
          </ButtonLink>
        }
      />
      <TokenList tokens={tokens} locale={locale} />
      <PageLinks
        label={t('pages')}
        start={search.cursor !== undefined && { href: tokensPath, text: t('start') }}
        next={next === null ? null : { href: `${tokensPath}?cursor=${next}`, text: t('more') }}
      />
    </>
  );
}
