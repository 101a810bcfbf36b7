import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { BackLink } from '@/components/access/back-link';
import { IntlProvider } from '@/components/ui/intl-provider';
import { PageHeader } from '@/components/ui/page-header';
import { getDatabase } from '@/db/client';
import { isSuppressed } from '@/db/queries/suppressions';
import { pickMessages } from '@/i18n/messages';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { getMessageView } from '@/lib/mail/get-message-view';
import { decisionsFor } from '@/lib/mail/settle-message';
import { emailsPath } from '../email-href';
import { EmailFacts } from './email-facts';
import { EmailPreview } from './email-preview';
import { SettleForm } from './settle-form';

type EmailPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff('analista');
  return { title: getTranslator(locale, 'outbox')('title') };
}

export default async function EmailPage({ params }: EmailPageProps) {
  const { locale } = await requireStaff('analista');
  const id = z.uuid().safeParse((await params).id);
  const message = id.success ? await getMessageView(id.data) : null;
  if (!message) notFound();
  const t = getTranslator(locale, 'outbox');
  const decisions = decisionsFor(message.status);
  const isStopped = decisions.length > 0 && (await isSuppressed(getDatabase(), message.recipient));
  return (
    <>
      <BackLink href={emailsPath} text={t('back')} />
      <PageHeader
        title={<span className="[overflow-wrap:anywhere]">{message.subject}</span>}
        lead={t(`explain.${message.status}`)}
      />
      {decisions.length > 0 && (
        <IntlProvider locale={locale} messages={pickMessages(locale, ['outbox'])}>
          <SettleForm id={message.id} isSuppressed={isStopped} decisions={decisions} />
        </IntlProvider>
      )}
      <EmailFacts message={message} locale={locale} />
      <EmailPreview message={message} locale={locale} />
    </>
  );
}
