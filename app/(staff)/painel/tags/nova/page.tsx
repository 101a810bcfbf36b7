import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { BackToTags } from '../back-to-tags';
import { TagForm } from '../tag-form';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff('analista');
  return { title: getTranslator(locale, 'tags')('new') };
}

export default async function NewTagPage() {
  const { locale } = await requireStaff('analista');
  return (
    <>
      <BackToTags locale={locale} />
      <PageHeader title={getTranslator(locale, 'tags')('new')} />
      <TagForm />
    </>
  );
}
