import type { Metadata } from 'next';
import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { listFilterOptions } from '@/lib/comments/list-filter-options';
import { mostAtOnce, previewMany } from '@/lib/datasets/change-many';
import { datasetSchema } from '@/lib/datasets/dataset-input';
import { selectionOf } from '../../classificacao/selection-of';
import type { SearchParams } from '../../comentarios/search-href';
import { datasetsPath } from '../dataset-href';
import { QueryForm } from './query-form';
import { QueryPreview } from './query-preview';

type AddManyPageProps = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff('analista');
  return { title: getTranslator(locale, 'datasets')('many.title') };
}

export default async function AddManyPage({ searchParams }: AddManyPageProps) {
  const { locale } = await requireStaff('analista');
  const params = await searchParams;
  const dataset = datasetSchema.catch('train').parse(params.conjunto);
  const selection = selectionOf(params);
  const [options, preview] = await Promise.all([
    listFilterOptions(),
    selection && previewMany({ selection, dataset }),
  ]);
  const t = getTranslator(locale, 'datasets');
  return (
    <>
      <Link
        href={datasetsPath}
        prefetch={false}
        className="text-sm text-muted underline-offset-4 hover:text-ink hover:underline"
      >
        <span aria-hidden="true">← </span>
        {t('many.back')}
      </Link>
      <div className="mt-4">
        <PageHeader title={t('many.title')} lead={t('many.lead', { most: mostAtOnce })} />
      </div>
      <QueryForm params={params} dataset={dataset} options={options} locale={locale} />
      <div className="mt-8">
        {selection && preview ? (
          <QueryPreview selection={selection} dataset={dataset} preview={preview} locale={locale} />
        ) : (
          <Notice tone="error">{t('many.invalid')}</Notice>
        )}
      </div>
    </>
  );
}
