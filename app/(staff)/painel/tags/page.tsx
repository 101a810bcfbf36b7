import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { getTranslator } from '@/i18n/translator';
import { isAtLeast } from '@/lib/auth/scopes';
import { requireStaff } from '@/lib/auth/session';
import { getTagBoard } from '@/lib/tags/get-tag-board';
import { tagPathSchema } from '@/lib/tags/tag-input';
import { Merges } from './merges';
import { Proposals } from './proposals';
import { TagSearch } from './tag-search';
import { tagsPath } from './tag-href';
import { Vocabulary } from './vocabulary';

type TagsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff();
  return { title: getTranslator(locale, 'tags')('title') };
}

export default async function TagsPage({ searchParams }: TagsPageProps) {
  const { locale, role } = await requireStaff();
  const params = await searchParams;
  const query = ([params.q].flat()[0] ?? '').slice(0, 100);
  const merged = tagPathSchema.safeParse({ codigo: params.juntada });
  const archived = params.situacao === 'arquivada';
  const { proposals, vocabulary, merges } = await getTagBoard({ query, archived });
  const t = getTranslator(locale, 'tags');
  const mayManage = isAtLeast(role, 'analista');
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          mayManage && (
            <ButtonLink href={`${tagsPath}/nova`} prefetch={false} look="primary">
              {t('new')}
            </ButtonLink>
          )
        }
      />
      {merged.success && (
        <div className="mb-8">
          <Notice>{t('merged', { code: merged.data.codigo })}</Notice>
        </div>
      )}
      <Merges merges={merges} mayManage={mayManage} locale={locale} />
      <Proposals tags={proposals} mayManage={mayManage} locale={locale} />
      <section className="mt-12">
        <h2 className="text-xl font-semibold tracking-tight">{t('vocabulary')}</h2>
        <TagSearch query={query} archived={archived} locale={locale} />
        <Vocabulary tags={vocabulary} isFiltered={query !== '' || archived} locale={locale} />
      </section>
    </>
  );
}
