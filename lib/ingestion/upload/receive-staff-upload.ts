import { createHash } from 'node:crypto';
import type { RowError } from '@/db/queries/batch-refusals';
import { ingestInChunks, type Receipt } from '@/lib/ingestion/ingest-comments';
import { parseComments } from '@/lib/ingestion/parse-comments';
import type { ColumnMap } from '@/lib/ingestion/upload/columns';
import { hashContent } from '@/lib/ingestion/upload/hash-content';
import { ingestFile } from '@/lib/ingestion/upload/ingest-file';
import { spoolFile } from '@/lib/ingestion/upload/spool-file';

type Sender = {
  userId: string;
  /** Take content that came before as a second batch. */
  repeat: boolean;
};
type SentFile = {
  kind: 'file';
  file: File;
  columns?: ColumnMap;
  /** Told now and then how many rows were read. */
  onRows?: (rows: number) => void;
};
export type StaffUpload = Sender & (SentFile | { kind: 'text'; text: string; artist: string });

export type UploadReceipt = {
  batchId: string;
  total: number;
  refused: number;
  errors: RowError[];
  /** The same content came from this person in the last 24 h: nothing was written, the batch is that one. */
  isRepeat: boolean;
};

/** Takes a file, or pasted text with one comment a line, from the upload page. */
export async function receiveStaffUpload(upload: StaffUpload): Promise<UploadReceipt> {
  return upload.kind === 'file' ? receiveFile(upload, upload) : receiveLines(upload, upload);
}

async function receiveFile({ file, columns, onRows }: SentFile, sender: Sender): Promise<UploadReceipt> {
  const spooled = await spoolFile(file);
  try {
    const hash = hashContent({ sha256: spooled.sha256, columns });
    const ingestion = { ...toIngestion(sender, hash), onRows };
    const { receipt, ...outcome } = await ingestFile({ ...spooled, columns }, ingestion);
    return toUploadReceipt(receipt, outcome);
  } finally {
    await spooled.discard();
  }
}

async function receiveLines({ text, artist }: { text: string; artist: string }, sender: Sender) {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const comments = parseComments(
    lines.map((texto) => ({ texto, artista: artist, origem: 'painel' })),
    new Date(),
  );
  const sha256 = createHash('sha256')
    .update(JSON.stringify([artist, lines]))
    .digest('hex');
  let isRepeat = true;
  const receipt = await ingestInChunks(toIngestion(sender, sha256), async (write) => {
    isRepeat = false;
    await write(comments);
  });
  return toUploadReceipt(receipt, { refused: 0, errors: [], isRepeat });
}

function toIngestion({ userId, repeat }: Sender, sha256: string) {
  const key = { caller: `upload:${userId}`, key: sha256, bodyHash: sha256 };
  return { kind: 'upload' as const, createdBy: `user:${userId}`, idempotency: repeat ? null : key };
}

type Outcome = Pick<UploadReceipt, 'refused' | 'errors' | 'isRepeat'>;

function toUploadReceipt({ batchId, total }: Receipt, { refused, errors, isRepeat }: Outcome): UploadReceipt {
  return { batchId, total, refused, errors, isRepeat };
}
