import type { Metadata } from 'next';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { listOpenDisputes } from '@/lib/review/settle-dispute';
import { ReviewTabs } from '../review-tabs';
import { undoSettlement } from './actions';
import { DisputeCard } from './dispute-card';

type DisputesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff('analista');
  return { title: getTranslator(locale, 'review')('places.disputes') };
}

export default async function DisputesPage({ searchParams }: DisputesPageProps) {
  const { id, role, locale } = await requireStaff('analista');
  const params = await searchParams;
  const disputes = await listOpenDisputes(id);
  const t = getTranslator(locale, 'review');
  return (
    <>
      <ReviewTabs here="disputes" role={role} locale={locale} />
      <PageHeader title={t('places.disputes')} lead={t('disputes.lead')} />
      <Outcome notice={params.aviso} commentId={params.id} locale={locale} />
      {disputes.length === 0 && <EmptyState title={t('disputes.none')}>{t('disputes.noneText')}</EmptyState>}
      <ul className="space-y-6">
        {disputes.map((dispute) => (
          <li key={dispute.id}>
            <DisputeCard dispute={dispute} locale={locale} />
          </li>
        ))}
      </ul>
    </>
  );
}

type OutcomeProps = { notice: unknown; commentId: unknown; locale: Locale };

/** How the last one went, with the way back. */
function Outcome({ notice, commentId, locale }: OutcomeProps) {
  const t = getTranslator(locale, 'review');
  const known = z.enum(['gravado', 'recusado', 'desfeito']).safeParse(notice);
  const id = z.uuid().safeParse(commentId);
  if (!known.success) return null;
  return (
    <div className="mb-6">
      <Notice tone={known.data === 'recusado' ? 'error' : 'info'}>
        <form action={undoSettlement} className="flex flex-wrap items-center justify-between gap-3">
          {t(`disputes.notices.${known.data}`)}
          {known.data === 'gravado' && id.success && (
            <Button type="submit" name="id" value={id.data} size="sm">
              {t('undo')}
            </Button>
          )}
        </form>
      </Notice>
    </div>
  );
}
