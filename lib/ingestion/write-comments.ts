import { v7 as uuidv7 } from 'uuid';
import type { Db } from '@/db/client';
import { ensureArtists, ensureReleases, releaseKey } from '@/db/queries/catalogue';
import {
  insertComments,
  lockExisting,
  replaceComments,
  type NewCommentRow,
  type Resent,
} from '@/db/queries/insert-comments';
import { emit } from '@/inngest/client';
import { batchReceivedEvents } from '@/inngest/events';
import { defaultSource, type CommentInput } from '@/lib/ingestion/comment-input';
import { nameKey } from '@/lib/text/fold';
import { announceFinished } from '@/lib/webhooks/announce-comments';

/** `ids` in input order; of them so many wait for a classification or for a person, the others are decided. */
export type WrittenComments = { ids: string[]; pending: number; inReview: number };

/** Writes comments of one batch and emits the events that classify them, in the caller's transaction. */
export async function writeComments(
  tx: Db,
  batchId: string,
  inputs: CommentInput[],
): Promise<WrittenComments> {
  const rows = await toRows(tx, inputs);
  const inserted = await insertComments(tx, batchId, rows);
  const known = await updateExisting(
    tx,
    batchId,
    rows.filter(({ id }) => !inserted.has(id)),
  );
  const ids = rows.map(({ id }) => known.ids.get(id) ?? id);
  const commentIds = [...inserted, ...known.reopened];
  await emit(tx, batchReceivedEvents({ batchId, commentIds }));
  return { ids, pending: commentIds.length, inReview: known.inReview };
}

async function toRows(tx: Db, inputs: CommentInput[]): Promise<NewCommentRow[]> {
  const now = new Date().toISOString();
  const artistIds = await ensureArtists(tx, distinctArtists(inputs));
  const artistOf = ({ artista }: CommentInput) =>
    artista ? (artistIds.get(catalogueKey(artista)) ?? null) : null;
  const releaseIds = await ensureReleases(tx, distinctReleases(inputs, artistOf));
  return inputs.map((input) => {
    const artistId = artistOf(input);
    const key = input.album ? releaseKey({ artistId, key: catalogueKey(input.album) }) : null;
    return {
      id: input.id ?? uuidv7(),
      text: input.texto,
      author: input.autor,
      source: input.origem ?? defaultSource,
      externalId: input.id_externo,
      artistId,
      releaseId: key ? (releaseIds.get(key) ?? null) : null,
      track: input.faixa,
      occurredAt: input.occurredAt ?? now,
      receivedAt: null,
    };
  });
}

function distinctArtists(inputs: CommentInput[]) {
  const names = new Map<string, string>();
  for (const { artista } of inputs) if (artista) names.set(catalogueKey(artista), artista);
  return [...names].map(([key, name]) => ({ key, name }));
}

function distinctReleases(inputs: CommentInput[], artistOf: (input: CommentInput) => number | null) {
  const titles = new Map<string, { artistId: number | null; key: string; title: string }>();
  for (const input of inputs) {
    if (!input.album) continue;
    const release = { artistId: artistOf(input), key: catalogueKey(input.album), title: input.album };
    titles.set(releaseKey(release), release);
  }
  return [...titles.values()];
}

/** The folded name, or the name itself where nothing of it is a letter or digit (`!!!`). */
function catalogueKey(name: string): string {
  return nameKey(name) || name;
}

/** What is here already: with a new text, or still undecided, it is taken up again; else it stays as it is. */
async function updateExisting(tx: Db, batchId: string, rows: NewCommentRow[]) {
  const ids = new Map<string, string>();
  const reopened = new Map<string, Resent>();
  let inReview = 0;
  if (rows.length === 0) return { ids, reopened: [], inReview };
  const sent = new Map(rows.map((row) => [row.id, row]));
  const existing = await lockExisting(tx, rows);
  for (const { sentId, id, textChanged, status } of existing) {
    const row = sent.get(sentId);
    if (!row || ids.has(sentId)) continue;
    ids.set(sentId, id);
    if (textChanged || status === 'pendente' || status === 'falha') reopened.set(id, { ...row, id });
    else if (status === 'em_revisao') inReview += 1;
  }
  if (reopened.size > 0) {
    await replaceComments(tx, batchId, [...reopened.values()]);
    await announceFinished(tx, existing); // the batches they came in no longer wait for them
  }
  return { ids, reopened: [...reopened.keys()], inReview };
}
