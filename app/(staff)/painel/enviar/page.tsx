import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { UploadPanel } from './upload-panel';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff('curador');
  return { title: getTranslator(locale, 'upload')('title') };
}

export default async function UploadPage() {
  const { locale } = await requireStaff('curador');
  const t = getTranslator(locale, 'upload');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <UploadPanel />
    </>
  );
}
