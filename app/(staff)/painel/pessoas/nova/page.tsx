import type { Metadata } from 'next';
import { BackLink } from '@/components/access/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { InviteForm } from '../invite-form';
import { peoplePath } from '../people-href';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff('admin');
  return { title: getTranslator(locale, 'people')('inviteTitle') };
}

export default async function InvitePage() {
  const { locale } = await requireStaff('admin');
  const t = getTranslator(locale, 'people');
  return (
    <>
      <BackLink href={peoplePath} text={t('back')} />
      <PageHeader title={t('inviteTitle')} lead={t('inviteLead')} />
      <InviteForm locale={locale} />
    </>
  );
}
