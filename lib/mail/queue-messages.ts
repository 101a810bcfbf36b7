import { createHash } from 'node:crypto';
import type { Db } from '@/db/client';
import { insertMessages, type NewMessage } from '@/db/queries/messages';
import { emit } from '@/inngest/client';
import { mailQueued } from '@/inngest/events';
import { type AttachedFile } from '@/lib/mail/message-parts';
import { cleanLine } from '@/lib/text/clean-line';

export type Draft = Omit<NewMessage, 'key' | 'headers' | 'attachments'> & {
  /** What it is, apart from the recipient: a message of this name goes to nobody twice. */
  name: string;
  headers: Record<string, string>;
  attachments: AttachedFile[];
};

/** Puts messages in the queue with the caller's transaction; one that was there before stays as it is. */
export async function queueMessages(tx: Db, drafts: Draft[]): Promise<number> {
  const ids = await insertMessages(tx, drafts.map(toRow));
  await emit(
    tx,
    ids.map((messageId) => mailQueued({ messageId })),
  );
  return ids.length;
}

function toRow({ name, subject, ...draft }: Draft): NewMessage {
  return { ...draft, key: `${name}/${hashAddress(draft.recipient)}`, subject: cleanLine(subject) };
}

const hashAddress = (address: string) => createHash('sha256').update(address).digest('hex').slice(0, 32);
