import { getDatabase } from '@/db/client';
import { markSummarySent } from '@/db/queries/released-summaries';
import { listConfirmed } from '@/db/queries/stakeholders';
import { locales, type Locale } from '@/i18n/locales';
import { defineFunction } from '@/inngest/define';
import { summaryReleased } from '@/inngest/events';
import { composeSummary, type ComposedMail } from '@/inngest/mail/compose-summary';
import { queueMessages } from '@/lib/mail/queue-messages';
import { listHeaders } from '@/lib/mail/reader-links';

const readersAPart = 200;

type Mails = Record<Locale, ComposedMail | null>;
type Part = {
  week: string;
  stakeholderId: string | null;
  copy?: number;
  after: string | null;
  mails: Mails;
};

/** Written once for each language, then queued for the readers part by part; who got it before gets nothing. */
export const sendSummary = defineFunction(
  { id: 'send-summary', on: summaryReleased, retries: 4, concurrency: 1 },
  async ({ event, step }) => {
    const { week, version } = event.data;
    const mails: Mails = { 'pt-BR': null, en: null };
    for (const locale of locales)
      mails[locale] = await step.run(`compose-${locale}`, () => composeSummary({ week, version }, locale));
    let after: string | null = null;
    for (let part = 1; part === 1 || after !== null; part += 1) {
      const from: string | null = after;
      after = await step.run(`queue-${part}`, () => queuePart({ ...event.data, after: from, mails }));
    }
  },
);

/** Where the next part begins; null after the last. */
async function queuePart({ week, stakeholderId, copy, after, mails }: Part): Promise<string | null> {
  return getDatabase().transaction(async (tx) => {
    const readers = await listConfirmed(tx, { id: stakeholderId, after, limit: readersAPart });
    const drafts = readers.flatMap(({ id, email, locale }) => {
      const mail = mails[locale];
      if (!mail) return [];
      return {
        ...mail,
        name: copy === undefined ? `summary/${week}` : `summary/${week}/${copy}`,
        kind: 'summary' as const,
        week,
        stakeholderId: id,
        round: null,
        recipient: email,
        locale,
        headers: listHeaders(),
      };
    });
    if ((await queueMessages(tx, drafts)) > 0) await markSummarySent(tx, week);
    return readers.length === readersAPart ? (readers.at(-1)?.id ?? null) : null;
  });
}
