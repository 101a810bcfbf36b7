import { getDatabase } from '@/db/client';
import { listMessages } from '@/db/queries/messages';
import type { MessageSearch } from '@/lib/mail/message-search';

const pageRows = 50;

/** One page, newest first. */
export async function getMessagePage({ situacao, cursor }: MessageSearch) {
  const rows = await listMessages(getDatabase(), { status: situacao, limit: pageRows + 1, after: cursor });
  const page = rows.slice(0, pageRows);
  return { messages: page, next: rows.length > pageRows ? (page.at(-1)?.id ?? null) : null };
}
