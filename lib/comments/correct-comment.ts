import { getDatabase } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { correctComments, type Refused } from '@/db/queries/corrections';
import { eraseComments } from '@/db/queries/erase-comments';
import type { CorrectionInput } from '@/lib/comments/correction-input';
import { resolveCorrection } from '@/lib/comments/resolve-correction';
import { AppError, NotFoundError, ValidationError } from '@/lib/errors';

/** Who acts: `key` for the audit log, `userId` for the history where it is a person. */
export type Actor = { key: string; name: string; userId: string | null };

type Target = { id: string; expectedRevision?: number };

/** A person's correction of one comment. 412 when it moved on since `expectedRevision`. Returns its new revision. */
export async function correctComment(target: Target, input: CorrectionInput, actor: Actor): Promise<number> {
  return getDatabase().transaction(async (tx) => {
    const values = await resolveCorrection(tx, input);
    const decider = { userId: actor.userId, note: input.nota };
    const { corrected, refused } = await correctComments(tx, [{ ...target, ...values }], decider);
    const [done] = corrected;
    if (!done) throw refusal(refused[0]);
    const { nota: _, ...changes } = input;
    await recordAudit(tx, {
      actor: actor.key,
      actorName: actor.name,
      action: 'comment.corrected',
      subject: `comment:${target.id}`,
      details: { campos: Object.keys(changes), de: done.before.category, para: done.after.category },
    });
    return done.revision;
  });
}

/** LGPD: the text, the author and what was derived from them go; the counts stay. Repeating it changes nothing. */
export async function eraseComment(id: string, actor: Actor): Promise<void> {
  await getDatabase().transaction(async (tx) => {
    const [erased] = await eraseComments(tx, [id]);
    if (!erased) return;
    const { key, name } = actor;
    await recordAudit(tx, {
      actor: key,
      actorName: name,
      action: 'comment.erased',
      subject: `comment:${id}`,
    });
  });
}

function refusal(refused: Refused | undefined): AppError {
  if (refused?.why === 'undecided')
    return new ValidationError([
      { campo: 'categoria', mensagem: 'o comentário ainda não tem categoria: diga uma' },
    ]);
  if (refused?.why === 'stale')
    return new AppError({
      code: 'versao_antiga',
      status: 412,
      message: 'O comentário mudou desde que você o leu. Leia-o de novo antes de corrigir.',
    });
  return new NotFoundError('Comentário não encontrado.');
}
