import type { Metadata } from 'next';
import { BackLink } from '@/components/access/back-link';
import { PageLinks } from '@/components/access/page-links';
import { IntlProvider } from '@/components/ui/intl-provider';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { pickMessages } from '@/i18n/messages';
import { getTranslator } from '@/i18n/translator';
import { isAtLeast } from '@/lib/auth/scopes';
import { requireStaff } from '@/lib/auth/session';
import { getSuppressionPage, suppressionSearchSchema } from '@/lib/mail/list-suppressions';
import { emailsPath, suppressedPath } from '../email-href';
import { SuppressionList } from './suppression-list';

type SuppressedPageProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff('analista');
  return { title: getTranslator(locale, 'suppressions')('title') };
}

export default async function SuppressedPage({ searchParams }: SuppressedPageProps) {
  const { locale, role } = await requireStaff('analista');
  const { cursor, levantada } = await searchParams;
  const given = suppressionSearchSchema.safeParse({ cursor });
  const search = given.success ? given.data : suppressionSearchSchema.parse({});
  const { supressoes, proximo_cursor: next } = await getSuppressionPage(search);
  const t = getTranslator(locale, 'suppressions');
  return (
    <IntlProvider locale={locale} messages={pickMessages(locale, ['suppressions'])}>
      <BackLink href={emailsPath} text={getTranslator(locale, 'outbox')('title')} />
      <PageHeader title={t('title')} lead={t('lead')} />
      {levantada !== undefined && <Notice>{t('lifted')}</Notice>}
      <SuppressionList suppressions={supressoes} mayLift={isAtLeast(role, 'admin')} locale={locale} />
      <PageLinks
        label={t('pages')}
        start={search.cursor !== undefined && { href: suppressedPath, text: t('start') }}
        next={next === null ? null : { href: `${suppressedPath}?cursor=${next}`, text: t('more') }}
      />
    </IntlProvider>
  );
}
