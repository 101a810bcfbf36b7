import type { Metadata } from 'next';
import { PageLinks } from '@/components/access/page-links';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { getPeoplePage } from '@/lib/people/list-people';
import { personSearchSchema } from '@/lib/people/person-input';
import { peoplePath } from './people-href';
import { PeopleList } from './people-list';

type PeoplePageProps = { searchParams: Promise<{ cursor?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff('admin');
  return { title: getTranslator(locale, 'people')('title') };
}

export default async function PeoplePage({ searchParams }: PeoplePageProps) {
  const { locale, id } = await requireStaff('admin');
  const { cursor } = await searchParams;
  const given = personSearchSchema.safeParse({ cursor });
  const search = given.success ? given.data : personSearchSchema.parse({});
  const { usuarios, proximo_cursor: next } = await getPeoplePage(search);
  const t = getTranslator(locale, 'people');
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <ButtonLink href={`${peoplePath}/nova`} prefetch={false} look="primary">
            {t('invite')}
          </ButtonLink>
        }
      />
      <PeopleList people={usuarios} selfId={id} locale={locale} />
      <PageLinks
        label={t('pages')}
        start={search.cursor !== undefined && { href: peoplePath, text: t('start') }}
        next={next === null ? null : { href: `${peoplePath}?cursor=${next}`, text: t('more') }}
      />
    </>
  );
}
