'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { Locale } from '@/i18n/locales';
import { getMessages } from '@/i18n/messages';
import { requireStaff } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import {
  receiveStaffUpload,
  type StaffUpload,
  type UploadReceipt,
} from '@/lib/ingestion/upload/receive-staff-upload';

export type RefusedLine = { line: number; field: string; message: string };
export type UploadState =
  | null
  | { kind: 'nothing' }
  | { kind: 'refused'; message: string; lines: RefusedLine[] }
  | { kind: 'partly'; receipt: UploadReceipt; lines: RefusedLine[] };

const formSchema = z.object({
  file: z.instanceof(File).optional(),
  text: z.string().trim().default(''),
  artist: z.string().trim().default(''),
  repeat: z.literal('1').optional(),
});

export async function upload(_previous: UploadState, form: FormData): Promise<UploadState> {
  const staff = await requireStaff('curador');
  const sent = toUpload(formSchema.parse(Object.fromEntries(form)), staff.id);
  if (!sent) return { kind: 'nothing' };
  const outcome = await receive(sent);
  if (outcome instanceof AppError) return toRefusal(outcome, sent.kind, staff.locale);
  const { batchId, refused, errors, isRepeat } = outcome;
  if (refused === 0 || isRepeat) redirect(`/painel/lotes/${batchId}${isRepeat ? '?repetido=1' : ''}`);
  const lines = errors.map(({ linha, campo, mensagem }) => ({
    line: linha,
    field: campo,
    message: mensagem,
  }));
  return { kind: 'partly', receipt: outcome, lines };
}

function toUpload(form: z.infer<typeof formSchema>, userId: string): StaffUpload | null {
  const sender = { userId, repeat: form.repeat === '1' };
  const { file, text, artist } = form;
  if (file && file.size > 0) return { ...sender, kind: 'file', file };
  return text ? { ...sender, kind: 'text', text, artist } : null;
}

async function receive(sent: StaffUpload): Promise<UploadReceipt | AppError> {
  try {
    return await receiveStaffUpload(sent);
  } catch (error) {
    if (error instanceof AppError && error.status < 500) return error;
    throw error;
  }
}

function toRefusal(
  { code, message, fields }: AppError,
  kind: StaffUpload['kind'],
  locale: Locale,
): UploadState {
  const texts: Record<string, string> = getMessages(locale).upload.errors;
  const first = kind === 'text' ? 1 : 0; // lists count from 0, the lines of files from 1
  const lines = fields.map(({ indice = 0, campo, mensagem }) => ({
    line: indice + first,
    field: campo,
    message: mensagem,
  }));
  return { kind: 'refused', message: texts[code] ?? message, lines };
}
