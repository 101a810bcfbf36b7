import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { BackLink } from '@/components/access/back-link';
import { LocalTime } from '@/components/comments/local-time';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { getPerson } from '@/lib/people/list-people';
import { personPathSchema } from '@/lib/people/person-input';
import { auditHref, peoplePath } from '../people-href';
import { ManagePerson } from './manage-person';

type PersonPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff('admin');
  return { title: getTranslator(locale, 'people')('title') };
}

export default async function PersonPage({ params }: PersonPageProps) {
  const { locale, id: selfId } = await requireStaff('admin');
  const path = personPathSchema.safeParse(await params);
  const person = path.success ? await getPerson(path.data.id) : null;
  if (!person) notFound();
  const t = getTranslator(locale, 'people');
  const role = getTranslator(locale, 'staff');
  const key = `user:${person.id}`;
  return (
    <>
      <BackLink href={peoplePath} text={t('back')} />
      <PageHeader title={<span className="[overflow-wrap:anywhere]">{person.email}</span>} />
      <p className="-mt-4 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        <span>{role(`roles.${person.papel}`)}</span>
        <span>{t(`states.${person.situacao}`)}</span>
        <span>
          {t('since')} <LocalTime at={person.criada_em} locale={locale} />
        </span>
      </p>
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2 text-sm">
        <Link href={auditHref('ator', key)} prefetch={false} className="underline underline-offset-4">
          {t('history')}
        </Link>
        <Link href={auditHref('assunto', key)} prefetch={false} className="underline underline-offset-4">
          {t('about')}
        </Link>
      </p>
      <div className="mt-8 max-w-2xl space-y-6">
        {person.id === selfId ? <Notice>{t('own')}</Notice> : <ManagePerson person={person} />}
      </div>
    </>
  );
}
