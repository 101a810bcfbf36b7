'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { RefusedLine } from '@/components/batches/refused-lines';
import type { Locale } from '@/i18n/locales';
import { getMessages } from '@/i18n/messages';
import { requireStaff } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { parseMap } from '@/lib/ingestion/upload/parse-map';
import { previewFile, type FilePreview } from '@/lib/ingestion/upload/preview-file';
import { parseWishes } from '@/lib/ingestion/upload/suggest-map';
import { withProgress, type Progress } from '@/lib/ingestion/upload/with-progress';
import {
  receiveStaffUpload,
  type StaffUpload,
  type UploadReceipt,
} from '@/lib/ingestion/upload/receive-staff-upload';
import { batchHref } from './batch-href';

type Refusal = { kind: 'refused'; message: string; lines: RefusedLine[] };
type Partly = { kind: 'partly'; receipt: UploadReceipt; lines: RefusedLine[] };
export type UploadState = null | { kind: 'nothing' } | Refusal | Partly;
export type CheckState = { kind: 'checked'; preview: FilePreview; lines: RefusedLine[] } | Refusal;
export type SendState = { kind: 'taken'; receipt: UploadReceipt } | Partly | Refusal;

const formSchema = z.object({
  file: z.instanceof(File).optional(),
  text: z.string().trim().default(''),
  artist: z.string().trim().default(''),
  repeat: z.literal('1').optional(),
});

const fileSchema = z.object({
  file: z.instanceof(File),
  /** JSON: the field of each column, as the person wants it. */
  mapa: z.string().optional(),
  repeat: z.literal('1').optional(),
});

/** Without scripts: a file read by the names of its columns, or pasted text. */
export async function upload(_previous: UploadState, form: FormData): Promise<UploadState> {
  const staff = await requireStaff('curador');
  const sent = toUpload(formSchema.parse(Object.fromEntries(form)), staff.id);
  if (!sent) return { kind: 'nothing' };
  const state = await receive(sent, staff.locale);
  if (state.kind === 'taken') redirect(batchHref(state.receipt));
  return state;
}

/** What a file holds and what would become of it; writes nothing. */
export async function checkFile(form: FormData): Promise<CheckState> {
  const { locale } = await requireStaff('curador');
  const { file, mapa } = fileSchema.parse(Object.fromEntries(form));
  const preview = await orRefusal(() => previewFile(file, parseWishes(mapa)));
  if (preview instanceof AppError) return toRefusal(preview, 'file', locale);
  return { kind: 'checked', preview, lines: toLines(preview.check?.errors ?? []) };
}

/** Takes a file by the map of its columns, and tells how far that is. */
export async function sendFile(form: FormData): Promise<AsyncGenerator<Progress<SendState>>> {
  const { id: userId, locale } = await requireStaff('curador');
  const { file, mapa, repeat } = fileSchema.parse(Object.fromEntries(form));
  const sent = { kind: 'file' as const, file, userId, repeat: repeat === '1' };
  return withProgress(async (onRows) => {
    const columns = await orRefusal(async () => parseMap(mapa));
    if (columns instanceof AppError) return toRefusal(columns, 'file', locale);
    return receive({ ...sent, columns, onRows }, locale);
  });
}

function toUpload(form: z.infer<typeof formSchema>, userId: string): StaffUpload | null {
  const sender = { userId, repeat: form.repeat === '1' };
  const { file, text, artist } = form;
  if (file && file.size > 0) return { ...sender, kind: 'file', file };
  return text ? { ...sender, kind: 'text', text, artist } : null;
}

async function receive(sent: StaffUpload, locale: Locale): Promise<SendState> {
  const receipt = await orRefusal(() => receiveStaffUpload(sent));
  if (receipt instanceof AppError) return toRefusal(receipt, sent.kind, locale);
  if (receipt.refused === 0 || receipt.isRepeat) return { kind: 'taken', receipt };
  return { kind: 'partly', receipt, lines: toLines(receipt.errors) };
}

/** What the person can mend is answered; what is our fault is thrown. */
async function orRefusal<T>(work: () => Promise<T>): Promise<T | AppError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError && error.status < 500) return error;
    throw error;
  }
}

function toLines(errors: UploadReceipt['errors']): RefusedLine[] {
  return errors.map(({ linha, campo, mensagem }) => ({ line: linha, field: campo, message: mensagem }));
}

function toRefusal({ code, message, fields }: AppError, kind: StaffUpload['kind'], locale: Locale): Refusal {
  const texts: Record<string, string> = getMessages(locale).upload.errors;
  const first = kind === 'text' ? 1 : 0; // lists count from 0, the lines of files from 1
  const lines = fields.map(({ indice = 0, campo, mensagem }) => ({
    line: indice + first,
    field: campo,
    message: mensagem,
  }));
  return { kind: 'refused', message: texts[code] ?? message, lines };
}
