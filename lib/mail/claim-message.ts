import { getDatabase, type Db } from '@/db/client';
import { beginAttempt, endWaiting, listMailFiles, lockMessage } from '@/db/queries/messages';
import { getStakeholder } from '@/db/queries/stakeholders';
import { isSuppressed } from '@/db/queries/suppressions';
import type { Message, MessageStatus } from '@/db/schema/mail';
import { isAlertReader } from '@/lib/alerts/alert-readers';
import { env } from '@/lib/env';
import { isAllowed } from '@/lib/mail/is-allowed';
import { attachedFilesSchema, headersSchema } from '@/lib/mail/message-parts';
import type { OutgoingMail } from '@/lib/mail/outgoing-mail';
import { getSender } from '@/lib/mail/provider';
import { linkFiller } from '@/lib/mail/reader-links';

/** An attempt takes less; one that died holds its message this long. */
const leaseMs = 120_000;
/** The provider remembers a key for 24 h: after that, and a margin, a repeat could be a second message. */
const doubtLimitMs = 23 * 60 * 60_000;
const ageLimitMs = 72 * 60 * 60_000;

export type Claim =
  | { kind: 'settled' }
  | { kind: 'wait'; waitMs: number }
  | { kind: 'send'; mail: OutgoingMail; attempt: number; wasInDoubt: boolean };

/** Takes a message for one attempt to send it, or settles it where it shall not or cannot leave. */
export async function claimMessage(id: string): Promise<Claim> {
  return getDatabase().transaction(async (tx) => {
    const found = await lockMessage(tx, id);
    if (found?.message.status !== 'queued') return { kind: 'settled' };
    const { message, waitMs, doubtMs, ageMs } = found;
    if (waitMs > 0) return { kind: 'wait', waitMs };
    if (doubtMs > doubtLimitMs) return settle(tx, id, 'doubtful', 'sem_resposta_em_24h');
    const ending = await findEnding(tx, message);
    if (ending && message.inDoubtSince !== null) return settle(tx, id, 'doubtful', ending); // it may have left
    if (ending) return settle(tx, id, ending, null);
    if (ageMs > ageLimitMs && doubtMs === 0)
      return settle(tx, id, 'failed', message.error ?? 'prazo_esgotado');
    return begin(tx, message);
  });
}

/** Why a message stays here, if it does. */
async function findEnding(tx: Db, message: Message): Promise<MessageStatus | null> {
  if (await isSuppressed(tx, message.recipient)) return 'suppressed';
  if (!(await isStillWanted(tx, message))) return 'withdrawn';
  if (!getSender()) return 'outbox';
  return isAllowed(message.recipient, env.EMAIL_ALLOW) ? null : 'diverted';
}

/** A reader may leave or ask for another link, and one of staff switch alerts off, while their message waits. */
async function isStillWanted(tx: Db, { stakeholderId, kind, round, recipient }: Message): Promise<boolean> {
  if (kind === 'alert') return isAlertReader(tx, recipient);
  const reader = stakeholderId === null ? null : await getStakeholder(tx, stakeholderId);
  if (kind === 'summary') return reader?.status === 'confirmed';
  return reader?.status === 'pending' && reader.round === round;
}

async function begin(tx: Db, { id, inDoubtSince }: Message): Promise<Claim> {
  const sender = getSender();
  const begun = sender && (await beginAttempt(tx, { id, sender, leaseMs }));
  if (!begun) return { kind: 'settled' };
  return {
    kind: 'send',
    mail: await toMail(tx, begun),
    attempt: begun.attempts,
    wasInDoubt: inDoubtSince !== null,
  };
}

async function settle(tx: Db, id: string, status: MessageStatus, error: string | null): Promise<Claim> {
  await endWaiting(tx, { id, status, error });
  return { kind: 'settled' };
}

async function toMail(tx: Db, message: Message): Promise<OutgoingMail> {
  const fill = linkFiller(message);
  const headers = Object.entries(headersSchema.parse(message.headers));
  return {
    idempotencyKey: message.revision === 1 ? message.key : `${message.key}/${message.revision}`,
    messageId: message.id,
    from: message.sender ?? '',
    to: message.recipient,
    subject: message.subject,
    html: fill(message.html),
    text: fill(message.text),
    headers: Object.fromEntries(headers.map(([name, value]) => [name, fill(value)])),
    attachments: await loadAttachments(tx, message),
  };
}

async function loadAttachments(tx: Db, message: Message): Promise<OutgoingMail['attachments']> {
  const attached = attachedFilesSchema.parse(message.attachments);
  const files = await listMailFiles(
    tx,
    attached.map(({ hash }) => hash),
  );
  const contents = new Map(files.map(({ hash, content }) => [hash, content]));
  return attached.flatMap(({ hash, ...file }) => {
    const content = contents.get(hash);
    return content ? { ...file, content } : [];
  });
}
