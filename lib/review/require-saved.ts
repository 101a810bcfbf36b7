import { AppError } from '@/lib/errors';
import type { Conflict, ReviewOutcome } from '@/lib/review/confirm-review';
import type { UndoOutcome } from '@/lib/review/undo-review';

const conflicts: Record<Conflict['why'], { status: number; code: string; message: string }> = {
  stale: {
    status: 412,
    code: 'versao_antiga',
    message: 'O comentário mudou desde que você o leu. Leia-o de novo antes de decidir.',
  },
  taken: { status: 409, code: 'com_outra_pessoa', message: 'Outra pessoa está com este comentário agora.' },
  missing: { status: 404, code: 'nao_encontrado', message: 'Comentário não encontrado.' },
};
const refusals: Record<Extract<UndoOutcome, { why: unknown }>['why'], string> = {
  nothing: 'Não há o que desfazer nas últimas 24 horas.',
  stale: 'O comentário mudou depois: já não dá para desfazer.',
  answered: 'Outra pessoa já respondeu a esta decisão: já não dá para desfazer.',
};

/** The id of the review that was written; throws 404, 409 or 412 where none was. */
export function requireSaved(outcome: ReviewOutcome): number {
  if (outcome.kind === 'saved') return outcome.reviewId;
  throw new AppError(conflicts[outcome.why]);
}

/** The id of the comment as it was before; throws 409 where nothing was undone. */
export function requireUndone(outcome: UndoOutcome): string {
  if (outcome.kind === 'undone') return outcome.commentId;
  throw new AppError({ code: 'nao_desfeito', status: 409, message: refusals[outcome.why] });
}
