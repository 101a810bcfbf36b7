import { getDatabase } from '@/db/client';
import { listAlertsById } from '@/db/queries/alerts';
import type { Alert } from '@/db/schema/alerts';
import { locales } from '@/i18n/locales';
import { defineFunction } from '@/inngest/define';
import { alertsRaised } from '@/inngest/events';
import { composeAlerts } from '@/inngest/mail/compose-alerts';
import { listAlertReaders } from '@/lib/alerts/alert-readers';
import { queueMessages, type Draft } from '@/lib/mail/queue-messages';

type Raised = { windowEnd: string; alertIds: number[] };

export const sendAlerts = defineFunction(
  { id: 'send-alerts', on: alertsRaised, retries: 4, concurrency: 1 },
  async ({ event, step }) => step.run('queue-alerts', () => queueAlerts(event.data)),
);

/** One message a person and check: who has it already gets no other, whatever is found of the same hour later. */
async function queueAlerts({ windowEnd, alertIds }: Raised): Promise<void> {
  const alerts = await listAlertsById(getDatabase(), alertIds);
  if (alerts.length === 0) return; // they went with the sample data
  const drafts = await draftMails(alerts, windowEnd);
  await getDatabase().transaction((tx) => queueMessages(tx, drafts));
}

async function draftMails(alerts: Alert[], windowEnd: string): Promise<Draft[]> {
  const people = await listAlertReaders(getDatabase());
  const drafts: Draft[] = [];
  for (const locale of locales) {
    const readers = people.filter((person) => person.locale === locale);
    if (readers.length === 0) continue;
    const mail = await composeAlerts(alerts, locale);
    for (const { email } of readers)
      drafts.push({
        ...mail,
        name: `alert/${windowEnd}`,
        kind: 'alert',
        week: null,
        stakeholderId: null,
        round: null,
        recipient: email,
        locale,
        headers: {},
        attachments: [],
      });
  }
  return drafts;
}
