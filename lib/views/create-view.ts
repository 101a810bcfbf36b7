import { getDatabase } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { countViewsOf, insertView, type ListedView } from '@/db/queries/saved-views';
import { signedBy } from '@/lib/audit/actor';
import { AppError, ForbiddenError } from '@/lib/errors';
import { requireView } from '@/lib/views/require-view';
import { toViewQuery, type NewView } from '@/lib/views/view-input';
import type { Viewer } from '@/lib/views/viewer';

const mostViews = 100;

/** Throws 403 for an API token, which is nobody, and 409 for one view too many. */
export async function createView(input: NewView, viewer: Viewer): Promise<ListedView> {
  const { userId, actor } = viewer;
  if (userId === null)
    throw new ForbiddenError('Uma visão é de uma pessoa: entre com e-mail e senha para criá-la.');
  return getDatabase().transaction(async (tx) => {
    if ((await countViewsOf(tx, userId)) >= mostViews) throw tooMany();
    const id = await insertView(tx, {
      name: input.nome,
      query: toViewQuery(input.filtros),
      ownerId: userId,
      shared: input.compartilhada ? 'staff' : 'private',
    });
    const details = { campos: Object.keys(input.filtros), compartilhada: input.compartilhada };
    await recordAudit(tx, { ...signedBy(actor), action: 'view.created', subject: `view:${id}`, details });
    return requireView(tx, id, viewer);
  });
}

const tooMany = () =>
  new AppError({
    code: 'visoes_demais',
    status: 409,
    message: `Cada pessoa guarda até ${mostViews} visões: apague uma antes.`,
  });
