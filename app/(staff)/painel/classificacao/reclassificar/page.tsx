import type { Metadata } from 'next';
import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { getDatabase } from '@/db/client';
import { listTasks } from '@/db/queries/tasks';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { getClassificationSettings, policies } from '@/lib/classification/policy';
import { countSelection } from '@/lib/comments/count-selection';
import { searchHref, type SearchParams } from '../../comentarios/search-href';
import { classificationPath, selectionOf } from '../selection-of';
import { Confirmation } from './confirmation';

type ReclassifyPageProps = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff('admin');
  return { title: getTranslator(locale, 'classification')('again.confirmTitle') };
}

export default async function ReclassifyPage({ searchParams }: ReclassifyPageProps) {
  const { locale } = await requireStaff('admin');
  const params = await searchParams;
  const t = getTranslator(locale, 'classification');
  const selection = selectionOf(params);
  const back = searchHref(params).replace(/^[^?]*/, classificationPath);
  if (!selection)
    return (
      <>
        <PageHeader title={t('again.confirmTitle')} />
        <Notice tone="error">{t('again.invalid')}</Notice>
        <ButtonLink href={`${back}#reclassificar`} prefetch={false} className="mt-4">
          {t('again.change')}
        </ButtonLink>
      </>
    );
  const [{ count, isMore }, { policy }, tasks] = await Promise.all([
    countSelection(selection),
    getClassificationSettings(getDatabase()),
    listTasks(getDatabase(), { kind: 'reclassification', limit: 20 }),
  ]);
  const asked = policies.find((each) => each === params.politica);
  return (
    <>
      <Link
        href={classificationPath}
        prefetch={false}
        className="text-sm text-muted underline-offset-4 hover:text-ink hover:underline"
      >
        <span aria-hidden="true">← </span>
        {t('again.back')}
      </Link>
      <div className="mt-4">
        <PageHeader title={t('again.confirmTitle')} />
      </div>
      <Card title={t('again.count', { count, isMore: String(isMore) })}>
        {tasks.some(({ status }) => status === 'running') && (
          <div className="mb-5">
            <Notice>{t('again.busy')}</Notice>
          </div>
        )}
        <Confirmation
          selection={selection}
          isEmpty={count === 0}
          asked={asked}
          policyInForce={policy}
          back={`${back}#reclassificar`}
          locale={locale}
        />
      </Card>
    </>
  );
}
