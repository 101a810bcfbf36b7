import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/ui/page-header';
import { getTranslator } from '@/i18n/translator';
import { isAtLeast } from '@/lib/auth/scopes';
import { requireStaff } from '@/lib/auth/session';
import { getTagView } from '@/lib/tags/get-tag-view';
import { tagPathSchema } from '@/lib/tags/tag-input';
import { BackToTags } from '../back-to-tags';
import { ManageTag } from './manage-tag';
import { TagFacts } from './tag-facts';

type TagPageProps = {
  params: Promise<{ codigo: string }>;
  searchParams: Promise<{ juntar?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff();
  return { title: getTranslator(locale, 'tags')('tag') };
}

export default async function TagPage({ params, searchParams }: TagPageProps) {
  const { locale, role } = await requireStaff();
  const path = tagPathSchema.safeParse(await params);
  const view = path.success ? await getTagView(path.data.codigo) : null;
  if (!view) notFound();
  const { tag } = view;
  const into = [(await searchParams).juntar].flat()[0] ?? '';
  return (
    <>
      <BackToTags locale={locale} />
      <PageHeader
        title={<span className="[overflow-wrap:anywhere]">{tag.code}</span>}
        lead={<span lang="pt-BR">{tag.explanation}</span>}
      />
      <TagFacts view={view} locale={locale} />
      {isAtLeast(role, 'analista') && !tag.mergedInto && (
        <ManageTag view={view} into={into} locale={locale} />
      )}
    </>
  );
}
