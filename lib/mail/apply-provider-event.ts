import { z } from 'zod';
import { getDatabase, type Db } from '@/db/client';
import { advanceStatus, findSentMessage, insertMailEvent } from '@/db/queries/messages';
import { suppress } from '@/db/queries/suppressions';
import type { Message, MessageStatus } from '@/db/schema/mail';
import type { ProviderEvent } from '@/lib/mail/provider-event';

/** What an event makes of a message, and from what: never back. */
const changes: Record<string, { to: MessageStatus; from: MessageStatus[] }> = {
  'email.sent': { to: 'sent', from: ['queued', 'doubtful'] },
  'email.delivered': { to: 'delivered', from: ['queued', 'doubtful', 'sent'] },
  'email.failed': { to: 'failed', from: ['queued', 'doubtful', 'sent'] },
  'email.bounced': { to: 'bounced', from: ['queued', 'doubtful', 'sent', 'delivered', 'failed'] },
  'email.suppressed': { to: 'bounced', from: ['queued', 'doubtful', 'sent', 'failed'] },
  'email.complained': {
    to: 'complained',
    from: ['queued', 'doubtful', 'sent', 'delivered', 'bounced', 'failed'],
  },
};

/** An event that came before does nothing; one about a message that is not ours neither. */
export async function applyProviderEvent({ id, type, data }: ProviderEvent): Promise<void> {
  const change = changes[type];
  const providerId = data?.email_id;
  await getDatabase().transaction(async (tx) => {
    if (!(await insertMailEvent(tx, { id, type })) || !change || !providerId) return;
    const ownId = z.uuid().safeParse(data.tags?.message).data ?? null;
    const message = await findSentMessage(tx, { providerId, id: ownId });
    if (!message) return;
    await advanceStatus(tx, { id: message.id, providerId, status: change.to, from: change.from });
    await suppressAddress(tx, { message, status: change.to, bounce: data.bounce?.type });
  });
}

type Ended = { message: Message; status: MessageStatus; bounce: string | undefined };

/** A mailbox that was full for the moment may get the next one. */
async function suppressAddress(tx: Db, { message: { recipient: address }, status, bounce }: Ended) {
  if (status === 'complained') await suppress(tx, { address, reason: 'complained' });
  if (status === 'bounced' && bounce !== 'Transient') await suppress(tx, { address, reason: 'bounced' });
}
