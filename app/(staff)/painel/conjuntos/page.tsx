import type { Metadata } from 'next';
import { z } from 'zod';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { getTranslator } from '@/i18n/translator';
import { isAtLeast } from '@/lib/auth/scopes';
import { requireStaff } from '@/lib/auth/session';
import { datasetSchema } from '@/lib/datasets/dataset-input';
import { getDatasetCounts, getDatasetPage } from '@/lib/datasets/get-datasets';
import { categories } from '@/lib/text/categories';
import { DatasetCard } from './dataset-card';
import { addManyPath } from './dataset-href';
import { DatasetItems } from './dataset-items';

type DatasetsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const count = z.coerce.number().int().min(0).optional().catch(undefined);
/** What fits none of these counts as absent. */
const paramsSchema = z.object({
  conjunto: datasetSchema.catch('train'),
  categoria: z.enum(categories).optional().catch(undefined),
  depois: z.uuid().optional().catch(undefined),
  entraram: count,
  sairam: count,
});

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff();
  return { title: getTranslator(locale, 'datasets')('title') };
}

export default async function DatasetsPage({ searchParams }: DatasetsPageProps) {
  const { locale, role } = await requireStaff();
  const { conjunto: dataset, categoria, depois, entraram, sairam } = paramsSchema.parse(await searchParams);
  const [sets, page] = await Promise.all([
    getDatasetCounts(),
    getDatasetPage({ dataset, category: categoria, after: depois }),
  ]);
  const t = getTranslator(locale, 'datasets');
  const name = t(`names.${dataset}`);
  const mayChange = isAtLeast(role, 'analista');
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          mayChange && (
            <ButtonLink href={`${addManyPath}?conjunto=${dataset}`} prefetch={false} look="primary">
              {t('add')}
            </ButtonLink>
          )
        }
      />
      {(entraram ?? sairam) !== undefined && (
        <div className="mb-6">
          <Notice>
            {entraram !== undefined
              ? t('many.donePut', { count: entraram, name })
              : t('many.doneTaken', { count: sairam ?? 0, name })}
          </Notice>
        </div>
      )}
      <div className="grid gap-6 md:grid-cols-2">
        {sets.map((counts) => (
          <DatasetCard
            key={counts.dataset}
            counts={counts}
            isShown={counts.dataset === dataset}
            mayChange={mayChange}
            locale={locale}
          />
        ))}
      </div>
      <DatasetItems
        dataset={dataset}
        category={categoria}
        after={depois}
        page={page}
        mayChange={mayChange}
        locale={locale}
      />
    </>
  );
}
