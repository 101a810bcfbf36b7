import Link from 'next/link';
import type { Staff } from '@/db/queries/staff-sessions';
import { getTranslator } from '@/i18n/translator';
import { isAtLeast } from '@/lib/auth/scopes';
import { getCandidate } from '@/lib/datasets/get-datasets';
import { datasetHref } from './dataset-href';
import { ItemForm } from './item-form';

type CommentDatasetProps = { commentId: string; staff: Pick<Staff, 'role' | 'locale'> };

/** On the page of a comment: the set it is in, and the one step in or out. Nothing where there is nothing to do. */
export async function CommentDataset({ commentId, staff }: CommentDatasetProps) {
  const { role, locale } = staff;
  const candidate = await getCandidate(commentId);
  const mayChange = isAtLeast(role, 'analista');
  if (!candidate || (!candidate.dataset && !(mayChange && candidate.holds))) return null;
  const t = getTranslator(locale, 'datasets');
  const { dataset, holds } = candidate;
  const link = dataset && (
    <Link href={datasetHref({ dataset })} prefetch={false} className="underline underline-offset-4">
      {t(`names.${dataset}`)}
    </Link>
  );
  return (
    <section aria-label={t('here')} className="mt-8 space-y-3 border-t border-line pt-6">
      <h2 className="text-sm text-muted">{t('here')}</h2>
      <p>{link ? t.rich(holds ? 'inSet' : 'inSetSuspended', { name: () => link }) : t('invite')}</p>
      {mayChange && (
        <ItemForm
          id={commentId}
          pending={t(dataset ? 'taking' : 'putting')}
          buttons={
            dataset
              ? [{ move: 'take', dataset, label: t('take') }]
              : [
                  { move: 'put', dataset: 'train', label: t('put.train') },
                  { move: 'put', dataset: 'gold', label: t('put.gold') },
                ]
          }
        />
      )}
    </section>
  );
}
