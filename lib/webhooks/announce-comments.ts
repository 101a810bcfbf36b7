import type { Db } from '@/db/client';
import { listJustFinished } from '@/db/queries/batches';
import { announce } from '@/lib/webhooks/announce';
import type { WebhookEvent } from '@/lib/webhooks/event-types';

type Reviewed = Extract<WebhookEvent, { type: 'comentario.revisado' }>;
const idsPerEvent = 250;

/** Tells of comments that a person decided, and of batches that waited for nothing else. */
export async function announceReviewed(
  tx: Db,
  comments: { id: string; batchId: string }[],
  origin: Reviewed['data']['origem'],
): Promise<void> {
  const ids = comments.map(({ id }) => id);
  const parts = Array.from({ length: Math.ceil(ids.length / idsPerEvent) }, (_, index) =>
    ids.slice(index * idsPerEvent, (index + 1) * idsPerEvent),
  );
  await announce(
    tx,
    parts.map((part) => ({
      type: 'comentario.revisado',
      data: { comentarios: part, total: part.length, origem: origin },
    })),
  );
  await announceFinished(tx, comments);
}

/** Tells of the batches of these comments that were finished in this transaction. */
export async function announceFinished(tx: Db, comments: { batchId: string }[]): Promise<void> {
  const batchIds = [...new Set(comments.map(({ batchId }) => batchId))];
  const finished = await listJustFinished(tx, { batchIds, wantedAs: 'lote.concluido' });
  await announce(
    tx,
    finished.map(({ id, total, classified, inReview, failed, finishedAt }) => ({
      type: 'lote.concluido',
      data: {
        lote: id,
        total,
        classificados: classified,
        em_revisao: inReview,
        falhas: failed,
        concluido_em: new Date(finishedAt ?? '').toISOString(),
      },
    })),
  );
}
