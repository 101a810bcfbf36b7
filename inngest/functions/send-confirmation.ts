import { getDatabase } from '@/db/client';
import { getStakeholder } from '@/db/queries/stakeholders';
import { defineFunction } from '@/inngest/define';
import { confirmationAsked } from '@/inngest/events';
import { composeConfirmation } from '@/inngest/mail/compose-confirmation';
import { queueMessages, type Draft } from '@/lib/mail/queue-messages';
import { listHeaders } from '@/lib/mail/reader-links';

type Asked = { stakeholderId: string; round: number };

export const sendConfirmation = defineFunction(
  { id: 'send-confirmation', on: confirmationAsked, retries: 4, concurrency: 2 },
  async ({ event, step }) => step.run('queue-question', () => queueQuestion(event.data)),
);

async function queueQuestion({ stakeholderId, round }: Asked): Promise<void> {
  const reader = await getStakeholder(getDatabase(), stakeholderId);
  if (reader?.status !== 'pending' || reader.round !== round) return;
  const draft: Draft = {
    name: `confirmation/${stakeholderId}/${round}`,
    kind: 'confirmation',
    week: null,
    stakeholderId,
    round,
    recipient: reader.email,
    locale: reader.locale,
    ...(await composeConfirmation(reader.locale)),
    headers: listHeaders(),
    attachments: [],
  };
  await getDatabase().transaction((tx) => queueMessages(tx, [draft]));
}
