import { getDatabase } from '@/db/client';
import { getMessage, listMailFiles } from '@/db/queries/messages';
import type { Message, MessageStatus } from '@/db/schema/mail';
import { attachedFilesSchema, headersSchema } from '@/lib/mail/message-parts';
import { linkFiller } from '@/lib/mail/reader-links';

export type MessageView = Omit<Message, 'headers' | 'attachments'> & {
  headers: Record<string, string>;
  /** Whether the reader's own links, where it has such, are in it; see `stayed`. */
  links: 'shown' | 'hidden' | 'none';
};

/** Nobody else has these messages, so that their links may be seen; of others only who got them has the links. */
const stayed: MessageStatus[] = ['outbox', 'diverted'];

/** A message as it would look where it arrives: its pictures in it, its links opening beside it. Null when there is none. */
export async function getMessageView(id: string): Promise<MessageView | null> {
  const message = await getMessage(getDatabase(), id);
  if (!message) return null;
  const isFilled = stayed.includes(message.status) && message.stakeholderId !== null;
  const fill = isFilled ? linkFiller(message) : (text: string) => text;
  const headers = Object.entries(headersSchema.parse(message.headers));
  return {
    ...message,
    html: fill(openBeside(await embedPictures(message))),
    text: fill(message.text),
    headers: Object.fromEntries(headers.map(([name, value]) => [name, fill(value)])),
    links: message.kind === 'alert' ? 'none' : isFilled ? 'shown' : 'hidden',
  };
}

async function embedPictures({ html, attachments }: Message): Promise<string> {
  const attached = attachedFilesSchema.parse(attachments);
  const hashes = attached.map(({ hash }) => hash);
  const contents = new Map(
    (await listMailFiles(getDatabase(), hashes)).map(({ hash, content }) => [hash, content]),
  );
  return attached.reduce((shown, { contentId, contentType, hash }) => {
    const base64 = Buffer.from(contents.get(hash) ?? []).toString('base64');
    return shown.replaceAll(`"cid:${contentId}"`, `"data:${contentType};base64,${base64}"`);
  }, html);
}

/** In a frame that runs nothing a link can only open elsewhere. */
const openBeside = (html: string) => html.replace('<head>', '<head><base target="_blank">');
