import type { Metadata } from 'next';
import { BackLink } from '@/components/access/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { subscribableTypes } from '@/lib/webhooks/event-types';
import { NewWebhookForm } from '../new-webhook-form';
import { webhooksPath } from '../webhook-href';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff('admin');
  return { title: getTranslator(locale, 'webhooks')('new') };
}

export default async function NewWebhookPage() {
  const { locale } = await requireStaff('admin');
  const t = getTranslator(locale, 'webhooks');
  return (
    <>
      <BackLink href={webhooksPath} text={t('back')} />
      <PageHeader title={t('new')} />
      <NewWebhookForm events={subscribableTypes} />
    </>
  );
}
