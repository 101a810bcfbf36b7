import { getDatabase, type Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { lockComments, type LockedComment } from '@/db/queries/comment-states';
import { getComment } from '@/db/queries/comments';
import { correctComments } from '@/db/queries/corrections';
import { eraseComments } from '@/db/queries/erase-comments';
import { getQuotedWords } from '@/db/queries/quotes';
import { enterTagging } from '@/db/queries/tags';
import { retryDeadlocks } from '@/db/retry-deadlocks';
import { signedBy, userIdOf, type Actor } from '@/lib/audit/actor';
import type { CorrectionInput } from '@/lib/comments/correction-input';
import { requireApprovedTags, resolveCorrection, toCorrections } from '@/lib/comments/resolve-correction';
import { AppError, NotFoundError, ValidationError } from '@/lib/errors';
import { forgetQuote } from '@/lib/summary/forget-quote';
import { announceFinished, announceReviewed } from '@/lib/webhooks/announce-comments';

type Target = { id: string; expectedRevision?: number };

/** `stale` when the comment moved on since the revision that was expected; with the one it has now either way. */
export type CorrectionOutcome = { kind: 'corrected' | 'stale'; revision: number };

/** A person's correction of one comment. Throws 404, 409 when it was erased, 422 for what cannot be. */
export async function correctComment(
  target: Target,
  input: CorrectionInput,
  actor: Actor,
): Promise<CorrectionOutcome> {
  return retryDeadlocks(() => getDatabase().transaction((tx) => correctIn(tx, { target, input, actor })));
}

type Request = { target: Target; input: CorrectionInput; actor: Actor };

async function correctIn(tx: Db, { target: { id, expectedRevision }, input, actor }: Request) {
  await enterTagging(tx);
  const { nota, tags_funcionalidades: given, ...names } = input;
  const resolved = await resolveCorrection(tx, names);
  const locked = await lockComments(tx, [id]);
  const tags = given && (await presentTags(tx, given, locked));
  const corrections = await toCorrections(tx, locked, { ...resolved, tagsOf: tags && (() => tags) });
  const { corrected, refused } = await correctComments(
    tx,
    corrections.map((correction) => ({ ...correction, expectedRevision })),
    { userId: userIdOf(actor), note: nota || undefined },
  );
  const [done] = corrected;
  const [refusal] = refused;
  if (refusal?.why === 'stale') return { kind: 'stale' as const, revision: refusal.revision ?? 0 };
  if (refusal) throw undecided();
  if (!done) throw await whyMissing(tx, id);
  await recordAudit(tx, {
    ...signedBy(actor),
    action: 'comment.corrected',
    subject: `comment:${id}`,
    details: { campos: namesOf(input), de: done.before.category, para: done.after.category },
  });
  await announceReviewed(tx, locked, 'correcao');
  return { kind: 'corrected' as const, revision: done.revision };
}

/** LGPD: the text, the author and what was derived from them go; the counts stay. Repeating it changes nothing. */
export async function eraseComment(id: string, actor: Actor): Promise<void> {
  await retryDeadlocks(() =>
    getDatabase().transaction(async (tx) => {
      const locked = await lockComments(tx, [id]);
      const quoted = await getQuotedWords(tx, id);
      const erased = await eraseComments(tx, [id]);
      if (quoted) await forgetQuote(tx, quoted);
      if (erased.length > 0)
        await recordAudit(tx, { ...signedBy(actor), action: 'comment.erased', subject: `comment:${id}` });
      else if (!(await getComment(tx, id))) throw unknown();
      await announceFinished(tx, locked);
    }),
  );
}

/** A tag that the comment has may stay, in use or not. */
async function presentTags(tx: Db, given: string[], locked: LockedComment[]): Promise<string[]> {
  const kept = new Set(locked.flatMap(({ state }) => state.tags));
  const fresh = given.filter((code) => !kept.has(code));
  const approved = await requireApprovedTags(tx, fresh, 'tags_funcionalidades');
  return [...given.filter((code) => kept.has(code)), ...approved];
}

function namesOf({ nota: _, ...changes }: CorrectionInput): string[] {
  return Object.entries(changes).flatMap(([name, value]) => (value === undefined ? [] : [name]));
}

async function whyMissing(tx: Db, id: string): Promise<AppError> {
  if (!(await getComment(tx, id))) return unknown();
  const message = 'O comentário foi apagado: não há mais o que corrigir.';
  return new AppError({ code: 'comentario_apagado', status: 409, message });
}

const unknown = () => new NotFoundError('Comentário não encontrado.');
const undecided = () =>
  new ValidationError([{ campo: 'categoria', mensagem: 'o comentário ainda não tem categoria: diga uma' }]);
