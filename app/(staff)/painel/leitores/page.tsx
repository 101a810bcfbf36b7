import type { Metadata } from 'next';
import { PageLinks } from '@/components/access/page-links';
import { ButtonLink } from '@/components/ui/button';
import { IntlProvider } from '@/components/ui/intl-provider';
import { PageHeader } from '@/components/ui/page-header';
import { pickMessages } from '@/i18n/messages';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { getStakeholderPage } from '@/lib/stakeholders/list-stakeholders';
import { stakeholderSearchSchema } from '@/lib/stakeholders/stakeholder-input';
import { InviteForm } from './invite-form';
import { ReaderList } from './reader-list';
import { readersPath } from './readers-path';

type ReadersPageProps = { searchParams: Promise<{ cursor?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff('analista');
  return { title: getTranslator(locale, 'readers')('title') };
}

export default async function ReadersPage({ searchParams }: ReadersPageProps) {
  const { locale } = await requireStaff('analista');
  const { cursor } = await searchParams;
  const given = stakeholderSearchSchema.safeParse({ cursor });
  const search = given.success ? given.data : stakeholderSearchSchema.parse({});
  const { stakeholders, proximo_cursor: next } = await getStakeholderPage(search);
  const t = getTranslator(locale, 'readers');
  return (
    <IntlProvider locale={locale} messages={pickMessages(locale, ['readers'])}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <ButtonLink href="/painel/emails" prefetch={false}>
            {t('outbox')}
          </ButtonLink>
        }
      />
      <InviteForm />
      <ReaderList readers={stakeholders} locale={locale} />
      <PageLinks
        label={t('pages')}
        start={search.cursor !== undefined && { href: readersPath, text: t('start') }}
        next={next === null ? null : { href: `${readersPath}?cursor=${next}`, text: t('more') }}
      />
    </IntlProvider>
  );
}
