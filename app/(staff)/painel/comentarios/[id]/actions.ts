'use server';

import { redirect } from 'next/navigation';
import { z, ZodError } from 'zod';
import type { Staff } from '@/db/queries/staff-sessions';
import { getMessages } from '@/i18n/messages';
import { actorOf } from '@/lib/audit/actor';
import { requireStaff } from '@/lib/auth/session';
import { correctComment, eraseComment } from '@/lib/comments/correct-comment';
import { correctionInputSchema } from '@/lib/comments/correction-input';
import { getCommentView, type CommentView } from '@/lib/comments/get-comment-view';
import { AppError, NotFoundError, ValidationError, type FieldError } from '@/lib/errors';
import { toFieldErrors } from '@/lib/http/to-field-errors';
import { categories } from '@/lib/text/categories';
import { toCorrection } from './to-correction';

/** What the form says, as it was sent. */
const formSchema = z.object({
  id: z.uuid(),
  revision: z.coerce.number().int(),
  categoria: z.enum(categories).nullable().catch(null),
  tags: z.array(z.string()),
  artista: z.string().trim(),
  album: z.string().trim(),
  nota: z.string(),
});
export type SentCorrection = z.infer<typeof formSchema>;

/** What the comment is by now, and by whose word. */
type Present = Pick<SentCorrection, 'categoria' | 'tags' | 'artista' | 'album'> & { by: string | null };
/** `revision` is the comment's as far as the answer knows: once the page shows a later one, the answer is old. */
export type CorrectionState =
  | null
  | { kind: 'conflict'; revision: number; sent: SentCorrection; present: Present }
  | { kind: 'refused'; revision: number; sent: SentCorrection; message: string; fields: FieldError[] };

export async function correct(_previous: CorrectionState, form: FormData): Promise<CorrectionState> {
  const staff = await requireStaff('curador');
  const sent = formSchema.parse({ ...Object.fromEntries(form), tags: form.getAll('tags') });
  try {
    const seen = await requireView(sent.id, staff);
    if (seen.comment.revision !== sent.revision) return conflict(sent, seen);
    const input = correctionInputSchema.parse(toCorrection(sent, seen.isBlind ? null : seen.comment));
    const target = { id: sent.id, expectedRevision: sent.revision };
    const { kind } = await correctComment(target, input, actorOf(staff));
    if (kind === 'stale') return conflict(sent, await requireView(sent.id, staff));
  } catch (error) {
    const known = error instanceof ZodError ? new ValidationError(toFieldErrors(error)) : error;
    if (!(known instanceof AppError) || known.status >= 500) throw error;
    const texts: Record<string, string> = getMessages(staff.locale).correction.errors;
    const message = texts[known.code] ?? known.message;
    return { kind: 'refused', revision: sent.revision, sent, message, fields: known.fields };
  }
  redirect(`/painel/comentarios/${sent.id}?aviso=corrigido`);
}

export async function erase(form: FormData) {
  const staff = await requireStaff('analista');
  const { id } = z.object({ id: z.uuid(), confirmo: z.literal('1') }).parse(Object.fromEntries(form));
  await eraseComment(id, actorOf(staff));
  redirect(`/painel/comentarios/${id}?aviso=apagado`);
}

async function requireView(id: string, staff: Staff): Promise<CommentView> {
  const view = await getCommentView(id, staff);
  if (!view) throw new NotFoundError('Comentário não encontrado.');
  return view;
}

function conflict(sent: SentCorrection, { comment, history }: CommentView): CorrectionState {
  const [latest] = history;
  const present = {
    categoria: comment.category,
    tags: comment.tags,
    artista: comment.artist ?? '',
    album: comment.release ?? '',
    by: latest?.user ?? latest?.modelVersion ?? null,
  };
  return { kind: 'conflict', revision: comment.revision, sent, present };
}
