import { fileMaxBytes, saveHashed, spool, tooLarge } from '@/lib/ingestion/upload/spool';

/** Copies a form's file to disk, where the readers of uploads take it from. Refuses files over 50 MB (413). */
export async function spoolFile(file: File) {
  if (file.size > fileMaxBytes) throw tooLarge();
  return spool(async (path) => ({ path, name: file.name, sha256: await saveHashed(file.stream(), path) }));
}
