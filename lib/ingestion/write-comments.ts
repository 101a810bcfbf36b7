import { v7 as uuidv7 } from 'uuid';
import type { Db } from '@/db/client';
import { ensureArtists, ensureReleases, releaseKey } from '@/db/queries/catalogue';
import { insertComments, lockExisting, replaceTexts, type NewCommentRow } from '@/db/queries/insert-comments';
import { emit } from '@/inngest/client';
import { batchReceived } from '@/inngest/events';
import type { CommentInput } from '@/lib/ingestion/comment-input';
import { nameKey } from '@/lib/text/fold';

const commentsPerEvent = 500;

/** `ids` in input order; `pending` of them wait for a classification, the others were here unchanged. */
export type WrittenComments = { ids: string[]; pending: number };

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
  const pending = [...inserted, ...known.changed];
  await emit(tx, toEvents(batchId, pending));
  return { ids, pending: pending.length };
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
      source: input.origem ?? 'api',
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

async function updateExisting(tx: Db, batchId: string, rows: NewCommentRow[]) {
  const ids = new Map<string, string>();
  const changed = new Map<string, string>();
  if (rows.length === 0) return { ids, changed: [] };
  const sent = new Map(rows.map((row) => [row.id, row]));
  for (const { sentId, id, textChanged } of await lockExisting(tx, rows)) {
    const row = sent.get(sentId);
    if (!row || ids.has(sentId)) continue;
    ids.set(sentId, id);
    if (textChanged) changed.set(id, row.text);
  }
  if (changed.size > 0)
    await replaceTexts(
      tx,
      batchId,
      [...changed].map(([id, text]) => ({ id, text })),
    );
  return { ids, changed: [...changed.keys()] };
}

function toEvents(batchId: string, ids: string[]) {
  const chunks = Array.from({ length: Math.ceil(ids.length / commentsPerEvent) }, (_, index) =>
    ids.slice(index * commentsPerEvent, (index + 1) * commentsPerEvent),
  );
  return chunks.map((commentIds) => batchReceived({ batchId, commentIds }));
}
