import type { Metadata } from 'next';
import { PageLinks } from '@/components/access/page-links';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { env } from '@/lib/env';
import { getMessagePage } from '@/lib/mail/list-messages';
import { messageSearchSchema } from '@/lib/mail/message-search';
import { getSender } from '@/lib/mail/provider';
import { emailsHref, suppressedPath } from './email-href';
import { EmailList } from './email-list';
import { StatusFilter } from './status-filter';

type EmailsPageProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff('analista');
  return { title: getTranslator(locale, 'outbox')('title') };
}

export default async function EmailsPage({ searchParams }: EmailsPageProps) {
  const { locale } = await requireStaff('analista');
  const search = messageSearchSchema.parse(await searchParams);
  const { messages, next } = await getMessagePage(search);
  const t = getTranslator(locale, 'outbox');
  const { situacao, cursor } = search;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <div className="flex flex-wrap gap-2">
            <ButtonLink href={suppressedPath} prefetch={false}>
              {getTranslator(locale, 'suppressions')('open')}
            </ButtonLink>
            <ButtonLink href="/painel/leitores" prefetch={false}>
              {t('readers')}
            </ButtonLink>
          </div>
        }
      />
      <div className="space-y-6">
        {!getSender() && <Notice>{t('modes.outbox')}</Notice>}
        {getSender() && env.EMAIL_ALLOW !== undefined && <Notice>{t('modes.limited')}</Notice>}
        <StatusFilter chosen={situacao} locale={locale} />
        <EmailList messages={messages} isFiltered={situacao !== undefined} locale={locale} />
      </div>
      <PageLinks
        label={t('pages')}
        start={cursor !== undefined && { href: emailsHref({ situacao }), text: t('start') }}
        next={next === null ? null : { href: emailsHref({ situacao, cursor: next }), text: t('more') }}
      />
    </>
  );
}
