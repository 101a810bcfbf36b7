import type { Metadata } from 'next';
import { Notice } from '@/components/ui/notice';
import { getDatabase } from '@/db/client';
import { listApprovedTags } from '@/db/queries/catalogue';
import { keepOnlyLeases } from '@/db/queries/review-queue';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { getProgress } from '@/lib/review/get-progress';
import { reviewSearchSchema, type ReviewSearch } from '@/lib/review/review-search';
import { takeWork } from '@/lib/review/take-work';
import { QueueFilters } from './queue-filters';
import { ReviewDesk } from './review-desk';
import { ReviewTabs } from './review-tabs';

type ReviewPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const mostTags = 500;
const notices = ['mudou', 'com_outra', 'sumiu', 'recusado', 'desfeito', 'nao_desfeito'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff('curador');
  return { title: getTranslator(locale, 'review')('title') };
}

export default async function ReviewPage({ searchParams }: ReviewPageProps) {
  const { id: userId, locale, role } = await requireStaff('curador');
  const params = await searchParams;
  const parsed = reviewSearchSchema.safeParse(params);
  const search: ReviewSearch = parsed.data ?? { ordem: 'incerteza' };
  const { work, progress, tags } = await openDesk(userId, search);
  const t = getTranslator(locale, 'review');
  const notice = notices.find((name) => name === params.aviso);
  return (
    <>
      <h1 className="sr-only">{t('title')}</h1>
      <ReviewTabs here="queue" role={role} locale={locale} />
      {!parsed.success && <Notice tone="error">{t('badFilters')}</Notice>}
      {notice && (
        <Notice tone={notice === 'desfeito' ? 'info' : 'error'}>{t(`plainNotices.${notice}`)}</Notice>
      )}
      {/* On a telephone the comment comes first. */}
      <div className="flex flex-col">
        <div className="order-last mt-10 md:order-none md:mt-0">
          <QueueFilters search={search} locale={locale} />
        </div>
        <ReviewDesk
          key={JSON.stringify(search)}
          userId={userId}
          search={search}
          work={work}
          progress={progress}
          tags={tags}
          wantedId={typeof params.atual === 'string' ? params.atual : null}
        />
      </div>
    </>
  );
}

/** What the person holds after this is what this page shows: leases of an earlier one go back to the queue. */
async function openDesk(userId: string, search: ReviewSearch) {
  const db = getDatabase();
  const [work, progress, approved] = await Promise.all([
    takeWork({ userId, search }),
    getProgress({ userId, search, now: new Date() }),
    listApprovedTags(db),
  ]);
  await keepOnlyLeases(db, { userId, keep: work.items.map(({ id }) => id) });
  const tags = approved.slice(0, mostTags).map(({ code, explanation }) => ({ code, explanation }));
  return { work, progress, tags };
}
