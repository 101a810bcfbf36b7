import type { Metadata } from 'next';
import { BackLink } from '@/components/access/back-link';
import { PageHeader } from '@/components/ui/page-header';
import { getTranslator } from '@/i18n/translator';
import { scopesOf } from '@/lib/auth/scopes';
import { requireStaff } from '@/lib/auth/session';
import { NewTokenForm } from '../new-token-form';
import { tokensPath } from '../token-href';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff('admin');
  return { title: getTranslator(locale, 'tokens')('new') };
}

export default async function NewTokenPage() {
  const { locale, role } = await requireStaff('admin');
  const t = getTranslator(locale, 'tokens');
  return (
    <>
      <BackLink href={tokensPath} text={t('back')} />
      <PageHeader title={t('new')} />
      <NewTokenForm scopes={scopesOf(role)} />
    </>
  );
}
