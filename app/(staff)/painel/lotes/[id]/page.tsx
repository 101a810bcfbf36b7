import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { LocalTime } from '@/components/comments/local-time';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { getDatabase } from '@/db/client';
import { listRefusals } from '@/db/queries/batch-refusals';
import { getBatch } from '@/db/queries/batches';
import { getTranslator } from '@/i18n/translator';
import { requireStaff } from '@/lib/auth/session';
import { toWireBatch } from '@/lib/comments/wire';
import { LiveBatch } from './live-batch';
import { RefusedRows } from './refused-rows';

type BatchPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ repetido?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff();
  return { title: getTranslator(locale, 'batch')('title') };
}

export default async function BatchPage({ params, searchParams }: BatchPageProps) {
  const { locale, role } = await requireStaff();
  const id = z.uuid().safeParse((await params).id);
  const batch = id.success ? await getBatch(getDatabase(), id.data) : null;
  if (!batch) notFound();
  const t = getTranslator(locale, 'batch');
  const isRepeat = (await searchParams).repetido === '1';
  return (
    <>
      <PageHeader
        title={`${t('title')} · ${t(`kinds.${batch.kind}`)}`}
        lead={
          <>
            {t('received')} <LocalTime at={batch.createdAt} locale={locale} />
          </>
        }
        actions={
          <>
            {role !== 'leitor' && (
              <ButtonLink href="/painel/enviar" prefetch={false}>
                {t('sendMore')}
              </ButtonLink>
            )}
            <ButtonLink href={`/painel/comentarios?lote=${batch.id}`} prefetch={false} look="primary">
              {t('seeComments')}
            </ButtonLink>
          </>
        }
      />
      {isRepeat && <Notice>{t('repeat')}</Notice>}
      <LiveBatch initial={toWireBatch(batch)} renderedAt={new Date().toISOString()} />
      <RefusedRows
        refused={batch.refused ?? 0}
        errors={await listRefusals(getDatabase(), batch.id)}
        locale={locale}
      />
      <noscript>
        <a href={`/painel/lotes/${batch.id}`} className="mt-6 inline-block underline underline-offset-4">
          {t('refresh')}
        </a>
      </noscript>
    </>
  );
}
