'use server';

import { redirect } from 'next/navigation';
import { z, ZodError } from 'zod';
import { getDatabase } from '@/db/client';
import { leaseComment, releaseLeases, renewLeases } from '@/db/queries/review-queue';
import { searchArtistNames, searchReleaseNames } from '@/db/queries/review-names';
import { requireStaff } from '@/lib/auth/session';
import { AppError, NotFoundError, ValidationError } from '@/lib/errors';
import { toFieldErrors } from '@/lib/http/to-field-errors';
import { confirmReview, type Conflict } from '@/lib/review/confirm-review';
import { countToday, getProgress, type Progress } from '@/lib/review/get-progress';
import { loadItems, type ReviewItem } from '@/lib/review/load-items';
import { reviewInputSchema } from '@/lib/review/review-input';
import { reviewSearchSchema } from '@/lib/review/review-search';
import { reviewerOf } from '@/lib/review/reviewer';
import { skipComment } from '@/lib/review/skip-comment';
import { takeWork, type Work } from '@/lib/review/take-work';
import { undoReview, type UndoOutcome } from '@/lib/review/undo-review';
import { nameKey } from '@/lib/text/fold';
import { reviewHref } from './review-href';

const idSchema = z.uuid();
const idsSchema = z.array(z.uuid()).max(100);

/** `today` is how many the person has reviewed; `now` the comment as it is, null when it is gone. */
export type ConfirmAnswer =
  | { kind: 'saved'; today: number }
  | (Conflict & { now: ReviewItem | null })
  | { kind: 'refused'; message: string };
export type UndoAnswer =
  | Extract<UndoOutcome, { kind: 'refused' }>
  | { kind: 'refused'; why: 'taken' }
  | { kind: 'undone'; item: ReviewItem | null };

export async function confirmDecision(id: unknown, sent: unknown): Promise<ConfirmAnswer> {
  const reviewer = reviewerOf(await requireStaff('curador'));
  const commentId = idSchema.parse(id);
  try {
    const outcome = await confirmReview({ commentId, input: reviewInputSchema.parse(sent), reviewer });
    if (outcome.kind === 'saved') return { kind: 'saved', today: await countToday(reviewer.id, new Date()) };
    return { ...outcome, now: await loadOne(commentId, reviewer.id) };
  } catch (error) {
    return { kind: 'refused', message: explain(error) };
  }
}

/** One that is gone is out of the queue as it is: the desk would send it again and again. */
export async function skip(id: unknown): Promise<void> {
  const reviewer = reviewerOf(await requireStaff('curador'));
  try {
    await skipComment({ commentId: idSchema.parse(id), reviewer });
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
  }
}

/** Takes up again what was skipped, if nobody has taken or decided it meanwhile. */
export async function takeUp(id: unknown): Promise<UndoAnswer> {
  const { id: userId } = await requireStaff('curador');
  const commentId = idSchema.parse(id);
  const isMine = await leaseComment(getDatabase(), { userId, commentId });
  const item = isMine ? await loadOne(commentId, userId) : null;
  if (item && !item.reviewed) return { kind: 'undone', item };
  if (isMine) await releaseLeases(getDatabase(), { userId, ids: [commentId] });
  return { kind: 'refused', why: 'taken' };
}

/** The person's last word on a comment, or in the queue. */
export async function undoLast(id?: unknown): Promise<UndoAnswer> {
  const reviewer = reviewerOf(await requireStaff('curador'));
  const outcome = await undoReview({ reviewer, commentId: idSchema.optional().parse(id) });
  if (outcome.kind === 'refused') return outcome;
  return { kind: 'undone', item: await loadOne(outcome.commentId, reviewer.id) };
}

export async function takeMore(asked: unknown, have: unknown): Promise<Work & { progress: Progress }> {
  const { id: userId } = await requireStaff('curador');
  const search = reviewSearchSchema.parse(asked);
  const [work, progress] = await Promise.all([
    takeWork({ userId, search, have: idsSchema.parse(have) }),
    getProgress({ userId, search, now: new Date() }),
  ]);
  return { ...work, progress };
}

/** What of `ids` is still the person's, and until when. */
export async function renew(ids: unknown): Promise<{ held: string[]; until: string | null }> {
  const { id: userId } = await requireStaff('curador');
  const renewed = await renewLeases(getDatabase(), { userId, ids: idsSchema.parse(ids) });
  return { held: renewed.map(({ id }) => id), until: renewed[0]?.until ?? null };
}

/** As `renew` gave it, to the microsecond. */
const instantSchema = z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/);

export async function release(ids: unknown, until: unknown): Promise<void> {
  const { id: userId } = await requireStaff('curador');
  const limit = instantSchema.optional().parse(until);
  await releaseLeases(getDatabase(), { userId, ids: idsSchema.parse(ids), until: limit });
}

const suggestionSchema = z.object({
  of: z.enum(['artist', 'release']),
  text: z.string().max(200),
  artist: z.string().max(200),
});

export async function suggestNames(asked: unknown): Promise<string[]> {
  await requireStaff('curador');
  const { of, text, artist } = suggestionSchema.parse(asked);
  const key = nameKey(text);
  if (of === 'artist') return searchArtistNames(getDatabase(), key);
  return searchReleaseNames(getDatabase(), { key, artistKey: nameKey(artist) });
}

const plainSchema = z.object({
  id: idSchema,
  versao: z.coerce.number().int(),
  categoria: z.string().optional(),
  nova_tag: z.string().default(''),
  artista: z.string().default(''),
  album: z.string().default(''),
  nota: z.string().default(''),
  segunda_opiniao: z.string().optional(),
});

/** The form as a browser sends it that runs no scripts: one comment at a time. */
export async function confirmPlain(form: FormData): Promise<void> {
  await requireStaff('curador');
  const { id, nova_tag, artista, album, nota, ...sent } = plainSchema.parse(Object.fromEntries(form));
  const tags = [...form.getAll('tag'), nova_tag.trim()].filter((tag) => tag !== '');
  const answer = await confirmDecision(id, {
    ...{ versao: sent.versao, categoria: sent.categoria, segunda_opiniao: sent.segunda_opiniao === '1' },
    ...{ tags_funcionalidades: tags, artista: artista.trim() || null, album: album.trim() || null },
    nota: nota.trim() || undefined,
  });
  redirect(plainHref(form, plainNotice(answer)));
}

export async function skipPlain(form: FormData): Promise<void> {
  await requireStaff('curador');
  await skip(form.get('id'));
  redirect(plainHref(form));
}

export async function undoPlain(form: FormData): Promise<void> {
  await requireStaff('curador');
  const answer = await undoLast();
  const isUndone = answer.kind === 'undone';
  redirect(plainHref(form, isUndone ? 'desfeito' : 'nao_desfeito', isUndone ? answer.item?.id : undefined));
}

function plainNotice(answer: ConfirmAnswer): string | undefined {
  if (answer.kind === 'saved') return undefined;
  if (answer.kind === 'refused') return 'recusado';
  return { stale: 'mudou', taken: 'com_outra', missing: 'sumiu' }[answer.why];
}

function plainHref(form: FormData, aviso?: string, atual?: string): string {
  const fields = Object.fromEntries(new URLSearchParams(String(form.get('fila') ?? '')));
  const search = reviewSearchSchema.safeParse(fields);
  return reviewHref(search.data ?? { ordem: 'incerteza' }, { aviso, atual });
}

async function loadOne(id: string, userId: string): Promise<ReviewItem | null> {
  const [item] = await loadItems(getDatabase(), { ids: [id], userId });
  return item ?? null;
}

/** What the sender can mend; anything else is a fault, and they try again. */
function explain(error: unknown): string {
  const known = error instanceof ZodError ? new ValidationError(toFieldErrors(error)) : error;
  if (!(known instanceof AppError) || known.status >= 500) throw error;
  return known.fields.map(({ mensagem }) => mensagem).join('; ') || known.message;
}
