import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { getMessage } from '@/db/queries/messages';
import { messages, type Message } from '@/db/schema/mail';
import { stakeholders, type Stakeholder } from '@/db/schema/stakeholders';
import { summaries, summaryVersions } from '@/db/schema/summaries';
import { queueMessages, type Draft } from '@/lib/mail/queue-messages';
import { leaveUrl, listHeaders } from '@/lib/mail/reader-links';
import type { SummaryText } from '@/lib/summary/summary-text';

export const uniqueEmail = () => `${randomUUID()}@example.test`;

export async function addReader(db: Db, given: Partial<Stakeholder> = {}): Promise<Stakeholder> {
  const [reader] = await db
    .insert(stakeholders)
    .values({ email: uniqueEmail(), status: 'confirmed', ...given })
    .returning();
  if (!reader) throw new Error('no reader');
  return reader;
}

const plainText: SummaryText = {
  subject: 'Semana 47: elogios sobem',
  preheader: 'O que os ouvintes disseram, em dois minutos.',
  headline: 'Elogios sobem depois do lançamento',
  paragraphs: ['O clipe novo puxou os elogios.'],
  quotes: [],
};

/** A summary that may be sent, with the same words in both languages where none are given. */
export async function addSummary(db: Db, week: string, text: Partial<SummaryText> = {}) {
  const at = new Date().toISOString();
  const words = { ...plainText, ...text };
  await db.insert(summaries).values({ week, facts: {}, version: 1, createdAt: at, approvedAt: at });
  await db.insert(summaryVersions).values({
    week,
    version: 1,
    writtenBy: 'redator',
    texts: { 'pt-BR': words, en: { ...words, subject: `[en] ${words.subject}` } },
    refusals: [],
    createdAt: at,
  });
}

/** Puts a short summary for a reader in the queue. */
export async function queueFor(tx: Db, reader: Stakeholder, given: Partial<Draft> = {}): Promise<Message> {
  const name = `summary/${randomUUID()}`;
  await queueMessages(tx, [
    {
      name,
      kind: 'summary',
      week: '2026-W47',
      stakeholderId: reader.id,
      round: null,
      recipient: reader.email,
      locale: reader.locale,
      subject: 'A semana',
      html: `<p>Olá</p><a href="${leaveUrl()}">sair</a>`,
      text: `Olá. ${leaveUrl()}`,
      headers: listHeaders(),
      attachments: [],
      ...given,
    },
  ]);
  const [message] = await tx.select().from(messages).where(eq(messages.stakeholderId, reader.id));
  if (!message) throw new Error('not queued');
  return message;
}

export async function statusOf(db: Db, id: string) {
  const message = await getMessage(db, id);
  return { status: message?.status, error: message?.error };
}
