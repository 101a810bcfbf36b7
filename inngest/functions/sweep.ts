import { getDatabase } from '@/db/client';
import { purgeBulkChanges } from '@/db/queries/bulk-changes';
import { purgeKeys } from '@/db/queries/idempotency';
import { purgeLlmCalls } from '@/db/queries/llm';
import { failLostRuns, purgeRuns } from '@/db/queries/job-runs';
import { purgeMail } from '@/db/queries/messages';
import { purgeSentEvents } from '@/db/queries/outbox';
import { purgeDeliveries } from '@/db/queries/webhook-deliveries';
import { defineFunction } from '@/inngest/define';
import { createInngestClient } from '@/inngest/engines/inngest-sdk';
import { sendUnsentEvents } from '@/inngest/engines/outbox-relay';
import { purgeExpiredAccess } from '@/lib/auth/purge-expired-access';
import { announcePromotion } from '@/lib/classification/announce-promotion';
import { resendForgotten } from '@/lib/classification/resend-forgotten';
import { env } from '@/lib/env';
import { resendOverdue } from '@/lib/mail/resend-overdue';
import { resendStaleComments } from '@/lib/ingestion/resend-stale-comments';
import { sendDueDeliveries } from '@/lib/webhooks/send-due-deliveries';

const keepDays = 7;
const keepLlmCallsDays = 180;
const keepBulkChangesHours = 48;
const keepMail = { eventDays: 7, messageDays: 400 };
const keepDeliveriesDays = 30;

/** Every minute: sends again what was dropped, tells of a new model and clears away what is done. */
export const sweep = defineFunction(
  { id: 'sweep', cron: '* * * * *', retries: 0, concurrency: 1 },
  async ({ step }) => {
    await step.run('resend-stale-comments', resendStaleComments);
    await step.run('resend-forgotten', resendForgotten);
    await step.run('resend-overdue', resendOverdue);
    await step.run('announce-promotion', () => announcePromotion());
    await step.run('send-due-deliveries', sendDueDeliveries);
    await step.run('purge', purge);
    if (env.JOBS_ENGINE === 'embedded') await step.run('fail-lost-runs', () => failLostRuns(getDatabase()));
    else await step.run('send-unsent-events', () => sendUnsentEvents(getDatabase(), createInngestClient()));
  },
);

async function purge(): Promise<void> {
  await purgeRuns(getDatabase(), keepDays);
  await purgeSentEvents(getDatabase(), keepDays);
  await purgeKeys(getDatabase());
  await purgeLlmCalls(getDatabase(), keepLlmCallsDays);
  await purgeBulkChanges(getDatabase(), keepBulkChangesHours);
  await purgeMail(getDatabase(), keepMail);
  await purgeDeliveries(getDatabase(), keepDeliveriesDays);
  await purgeExpiredAccess();
}
