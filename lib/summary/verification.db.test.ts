import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { quotes } from '@/db/schema/quotes';
import { requireClosedWeek } from '@/lib/summary/closed-week';
import { editSummary } from '@/lib/summary/edit-summary';
import { draftWeek, generateSummary } from '@/lib/summary/generate-summary';
import { loadEvidence } from '@/lib/summary/load-evidence';
import { requireSummary } from '@/lib/summary/require-summary';
import { sendSummary } from '@/lib/summary/send-summary';
import { storeDraft } from '@/lib/summary/store-draft';
import type { SummaryTexts } from '@/lib/summary/summary-text';
import { good, withSentence } from '@/lib/summary/testing/example-answer';
import { exampleNow as now, exampleWeek as week } from '@/lib/summary/testing/example-week';
import { openSummaries, type OpenSummaries } from '@/lib/summary/testing/open-summaries';
import { wrongSentences } from '@/lib/summary/testing/wrong-sentences';
import { verifyTexts } from '@/lib/summary/verify/verify-texts';
import { toWireSummary, type WireSummary } from '@/lib/summary/wire-summary';

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

const asked = `Resumo da semana ${week}`;
const askedAgain = `${asked}, reescrito`;

async function generate(answers: Record<string, unknown>): Promise<WireSummary> {
  await standIn.control({ answers });
  await generateSummary(week, { model: standIn.settings('google'), now });
  return toWireSummary(await requireSummary(week));
}

describe('a text of the model', () => {
  it('is taken when it says only what is so, with the comment it quotes', async () => {
    const summary = await generate({ [asked]: good });
    expect(summary).toMatchObject({ escrito_por: 'modelo', estado: 'aprovado', recusas: [] });
    expect(summary.textos['pt-BR'].headline).toBe(good.portugues.titulo);
    expect(summary.textos.en.quotes).toHaveLength(1);
    expect((await standIn.calls()).count).toBe(1);
  });

  it('is taken at the second try, and what was wrong with the first is kept', async () => {
    const summary = await generate({ [asked]: withSentence('Foram 88 comentários.'), [askedAgain]: good });
    expect(summary.escrito_por).toBe('modelo');
    expect(summary.recusas).toEqual([
      {
        failure: null,
        refusals: [
          {
            locale: 'pt-BR',
            field: 'paragraphs.0',
            reason: 'numero',
            passage: expect.stringContaining('88'),
          },
        ],
      },
    ]);
  });

  it.each(wrongSentences)('never leaves with $how', async ({ sentence, reason, locale }) => {
    const wrong = withSentence(sentence, locale === 'en' ? 'ingles' : 'portugues');
    const summary = await generate({ [asked]: wrong, [askedAgain]: wrong });
    expect(summary.escrito_por).toBe('redator');
    const refused = summary.recusas.flatMap(({ refusals }) => refusals);
    const places = new Set(refused.map((refusal) => `${refusal.locale} ${refusal.field}`));
    expect([...places]).toEqual([`${locale ?? 'pt-BR'} paragraphs.0`]); // the rest of the text is right
    const reasons = summary.recusas.map(({ refusals }) => refusals.map((refusal) => refusal.reason));
    expect(reasons).toEqual([expect.arrayContaining([reason]), expect.arrayContaining([reason])]);
    const evidence = await loadEvidence(database.db, requireClosedWeek(week, now));
    expect(verifyTexts(summary.textos, evidence)).toEqual([]);
    expect(JSON.stringify(summary.textos)).not.toContain(JSON.stringify(sentence).slice(1, -1));
  });

  it('never leaves with a comment that was not offered', async () => {
    const wrong = { ...good, citacoes: ['citacao-1', 'citacao-9'] };
    const summary = await generate({ [asked]: wrong, [askedAgain]: wrong });
    expect(summary).toMatchObject({ escrito_por: 'redator' });
    expect(summary.recusas[0]?.refusals.map(({ field, reason }) => [field, reason])).toContainEqual([
      'quotes.1',
      'citacao',
    ]);
  });

  it('never leaves when it breaks its form', async () => {
    const wrong = { ...good, portugues: { ...good.portugues, assunto: 'elogios e '.repeat(20) } };
    const summary = await generate({ [asked]: wrong, [askedAgain]: wrong });
    expect(summary.recusas[1]?.refusals).toMatchObject([{ field: 'subject', reason: 'formato' }]);
  });

  it.each(['hang', 'overloaded', 'safety', 'max_tokens', 'html', 'bad_key'])(
    'is written by rule when the model answers with %s, and why is kept',
    async (kind) => {
      await standIn.control({ faults: [{ kind }] });
      const { timings } = standIn.settings('google');
      const quick = { ...timings, requestTimeoutMs: 200, totalTimeoutMs: 600 };
      await generateSummary(week, { model: standIn.settings('google', { timings: quick }), now });
      const summary = toWireSummary(await requireSummary(week));
      expect(summary).toMatchObject({ escrito_por: 'redator', recusas: [{ failure: expect.any(String) }] });
    },
  );
});

it('a draft whose quote was withdrawn before it is kept is written by rule', async () => {
  await standIn.control({ answers: { [asked]: good } });
  const draft = await draftWeek(week, { model: standIn.settings('google'), now });
  expect(draft.writtenBy).toBe('modelo');
  await database.db.delete(quotes);
  await storeDraft(database.db, { week: requireClosedWeek(week, now), draft });
  const summary = toWireSummary(await requireSummary(week));
  expect(summary).toMatchObject({ escrito_por: 'redator' });
  expect(summary.recusas).toMatchObject([{ refusals: [{ reason: 'citacao' }, { reason: 'citacao' }] }]);
});

describe('a text of a person', () => {
  const edit = async (change: (texts: SummaryTexts) => SummaryTexts) => {
    const { versao, textos } = await generate({ [asked]: good });
    return editSummary({ week, version: versao, texts: change(textos), actor });
  };
  const withParagraph = (paragraph: string) => (texts: SummaryTexts) => ({
    ...texts,
    'pt-BR': { ...texts['pt-BR'], paragraphs: [paragraph] },
  });

  it('is kept as a new version that waits for approval', async () => {
    await edit(withParagraph('Foram 87 comentários, com 33 elogios.'));
    const summary = toWireSummary(await requireSummary(week));
    expect(summary).toMatchObject({
      versao: 2,
      estado: 'rascunho',
      escrito_por: 'pessoa',
      autor: actor.name,
    });
    await expect(sendSummary(week)).rejects.toMatchObject({ code: 'nao_aprovado' });
  });

  it('is refused with every reason when it says what is not so', async () => {
    const editing = edit(withParagraph('Foram 88 comentários, com 34 elogios. Veja em golpe.com.'));
    await expect(editing).rejects.toMatchObject({ code: 'resumo_nao_confere', status: 422 });
    await expect(edit(withParagraph('Foram 88 comentários, com 34 elogios.'))).rejects.toMatchObject({
      fields: [{ campo: 'textos.pt-BR.paragraphs.0' }, { campo: 'textos.pt-BR.paragraphs.0' }],
    });
    expect((await requireSummary(week)).version).toBe(1);
  });

  it('is refused with a quotation that has one word changed', async () => {
    const editing = edit((texts) => ({
      ...texts,
      en: {
        ...texts.en,
        quotes: texts.en.quotes.map((quote) => ({ ...quote, text: `${quote.text} mesmo` })),
      },
    }));
    await expect(editing).rejects.toMatchObject({ fields: [{ campo: 'textos.en.quotes.0' }] });
  });

  it('is refused when another version counts by now', async () => {
    const { textos } = await generate({ [asked]: good });
    await editSummary({ week, version: 1, texts: textos, actor });
    const late = editSummary({ week, version: 1, texts: textos, actor });
    await expect(late).rejects.toMatchObject({ code: 'resumo_mudou', status: 409 });
  });
});
