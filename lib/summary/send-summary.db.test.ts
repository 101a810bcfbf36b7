import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fetchRows } from '@/db/queries/bulk';
import { messages } from '@/db/schema/mail';
import { quotes } from '@/db/schema/quotes';
import { summaryVersions } from '@/db/schema/summaries';
import { addReader, queueFor } from '@/lib/mail/testing/mail-fixtures';
import { removeStakeholder } from '@/lib/stakeholders/remove-stakeholder';
import { approveSummary } from '@/lib/summary/approve-summary';
import { editSummary } from '@/lib/summary/edit-summary';
import { generateSummary } from '@/lib/summary/generate-summary';
import { requireSummary } from '@/lib/summary/require-summary';
import { resendSummary, sendSummary } from '@/lib/summary/send-summary';
import { summaryTextsSchema } from '@/lib/summary/summary-text';
import { good } from '@/lib/summary/testing/example-answer';
import { exampleNow as now, exampleWeek as week } from '@/lib/summary/testing/example-week';
import { openSummaries, type OpenSummaries } from '@/lib/summary/testing/open-summaries';
import { toWireSummary } from '@/lib/summary/wire-summary';

const actor = { key: 'user:teste', name: 'ana@example.test' };

let database: OpenSummaries['database'];
let standIn: OpenSummaries['standIn'];
let opened: OpenSummaries;

beforeAll(async () => {
  opened = await openSummaries();
  ({ database, standIn } = opened);
});
afterAll(() => opened.close());
beforeEach(() => opened.reset());

/** The good answer, kept. */
async function generate() {
  await standIn.control({ answers: { [`Resumo da semana ${week}`]: good } });
  await generateSummary(week, { model: standIn.settings('google'), now });
  return toWireSummary(await requireSummary(week));
}

async function countReleases(): Promise<number> {
  const rows = await fetchRows(
    database.db,
    z.object({ n: z.number() }),
    sql`select count(*)::int as n from graphile_worker.jobs where task_identifier = 'summaries/released'`,
  );
  return rows[0]?.n ?? 0;
}

describe('sending', () => {
  it('happens once, and only what is approved', async () => {
    const before = await countReleases();
    const { textos } = await generate();
    await editSummary({ week, version: 1, texts: textos, actor });
    await approveSummary({ week, version: 2, actor });
    const outcomes = await Promise.allSettled([sendSummary(week, actor), sendSummary(week, actor)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(sendSummary(week, actor)).rejects.toMatchObject({ status: 409 });
    expect(await countReleases()).toBe(before + 1);
  });

  it('is of the version that was looked at, or refused', async () => {
    const { textos } = await generate();
    await editSummary({ week, version: 1, texts: textos, actor });
    await approveSummary({ week, version: 2, actor });
    await expect(sendSummary(week, actor, { version: 1 })).rejects.toMatchObject({ code: 'resumo_mudou' });
    await sendSummary(week, actor, { version: 2 });
  });

  it('stops at a number that is wrong by then, whatever was approved', async () => {
    const before = await countReleases();
    await generate();
    const texts = summaryTextsSchema.parse((await requireSummary(week)).texts);
    const tampered = { ...texts, en: { ...texts.en, headline: 'Praise makes 83% of opinions' } };
    await database.db.update(summaryVersions).set({ texts: tampered }).where(eq(summaryVersions.week, week));
    await expect(sendSummary(week)).rejects.toMatchObject({ code: 'resumo_nao_confere' });
    expect(await countReleases()).toBe(before);
    expect((await requireSummary(week)).sentAt).toBeNull();
  });

  it('stops at a quote that was withdrawn', async () => {
    await generate();
    await database.db.delete(quotes);
    await expect(sendSummary(week)).rejects.toMatchObject({ code: 'resumo_nao_confere' });
  });
});

describe('sent to one reader', () => {
  const toOne = (stakeholderId: string, isRepeat = false) =>
    resendSummary({ week, stakeholderId, isRepeat, actor });
  const endAs = (id: string, status: 'delivered' | 'doubtful') =>
    database.db.update(messages).set({ status }).where(eq(messages.id, id));

  it('goes to who confirmed and has none', async () => {
    await generate();
    const [late, pending] = [
      await addReader(database.db),
      await addReader(database.db, { status: 'pending' }),
    ];
    const before = await countReleases();
    await expect(toOne(pending.id)).rejects.toMatchObject({ status: 404 });
    await toOne(late.id);
    expect(await countReleases()).toBe(before + 1);
    await queueFor(database.db, late, { week });
    await expect(toOne(late.id)).rejects.toMatchObject({ status: 409, code: 'leitor_ja_recebeu' });
  });

  it('goes again to who has it only where somebody says so, and once however often they press', async () => {
    await generate();
    const reader = await addReader(database.db);
    const first = await queueFor(database.db, reader, { week });
    await endAs(first.id, 'delivered');
    await expect(toOne(reader.id)).rejects.toMatchObject({ code: 'leitor_ja_recebeu' });
    const before = await countReleases();
    await Promise.all([toOne(reader.id, true), toOne(reader.id, true)]);
    await toOne(reader.id, true);
    expect(await countReleases()).toBe(before + 1);
  });

  it('does not go again while the message before may still leave', async () => {
    await generate();
    const reader = await addReader(database.db);
    const first = await queueFor(database.db, reader, { week });
    await expect(toOne(reader.id, true)).rejects.toMatchObject({ code: 'mensagem_em_aberto' });
    await endAs(first.id, 'doubtful');
    await expect(toOne(reader.id, true)).rejects.toMatchObject({ code: 'mensagem_em_aberto' });
  });

  it('reaches who was removed and came back, whose address has a message from before', async () => {
    await generate();
    const reader = await addReader(database.db);
    const first = await queueFor(database.db, reader, { week });
    await endAs(first.id, 'delivered');
    await removeStakeholder(reader.id, actor);
    const back = await addReader(database.db, { email: reader.email });
    await expect(toOne(back.id)).rejects.toMatchObject({ code: 'leitor_ja_recebeu' });
    const before = await countReleases();
    await toOne(back.id, true);
    expect(await countReleases()).toBe(before + 1);
  });
});
