import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Source } from '@/lib/insights/source';
import { countsOf } from '@/lib/report/testing';
import { composeFacts } from '@/lib/summary/compose-facts';
import { summaryTextsSchema } from '@/lib/summary/summary-text';
import { closedReport } from '@/lib/summary/testing/any-evidence';
import { writeTexts } from '@/lib/summary/write/write-texts';
import { categories } from '@/lib/text/categories';

const counts = z.partialRecord(z.enum(categories), z.int()).transform(countsOf);
const text = z.strictObject({ headline: z.string(), paragraphs: z.array(z.string()) });
const weekSchema = z.strictObject({
  semana: z.string(),
  contagens: counts,
  antes: counts,
  /** Opinions of each day, Monday first. */
  dias: z.array(z.int()).length(7),
  artistas: z.array(z.strictObject({ nome: z.string(), contagens: counts })),
  lancamentos: z.array(
    z.strictObject({
      titulo: z.string(),
      tipo: z.string(),
      artista: z.string(),
      contagens: counts,
      antes: counts,
    }),
  ),
  assuntos: z.array(
    z.strictObject({ codigo: z.string(), explicacao: z.string(), recentes: z.int(), habituais: z.int() }),
  ),
  /** As a person would have written it; by rule where there is none. */
  textos: z.strictObject({ 'pt-BR': text, en: text }).optional(),
});
type InventedWeek = z.infer<typeof weekSchema>;
const fileSchema = z.strictObject({ agora: z.iso.datetime({ offset: true }), semanas: z.array(weekSchema) });

/** The invented weeks the questions are about, oldest first, and when they are asked. */
export function readInventedWeeks(): { now: Date; sources: Source[] } {
  const { agora, semanas } = fileSchema.parse(
    JSON.parse(readFileSync('evals/datasets/questions.weeks.json', 'utf8')),
  );
  return { now: new Date(agora), sources: semanas.map((week, index) => toSource(week, semanas[index - 1])) };
}

function toSource(week: InventedWeek, previous: InventedWeek | undefined): Source {
  const report = closedReport(week.semana, {
    counts: week.contagens,
    previousCounts: week.antes,
    artists: artistsOf(week),
    releases: week.lancamentos.map(({ titulo, tipo, artista, contagens, antes }) => ({
      title: titulo,
      kind: tipo,
      artist: artista,
      counts: contagens,
      before: antes,
    })),
    tags: week.assuntos.map(({ codigo, explicacao, recentes, habituais }) => ({
      code: codigo,
      explanation: explicacao,
      recent: recentes,
      usual: habituais,
    })),
  });
  const days = report.days.map(({ day }, index) => ({ day, counts: countsOf({ elogio: week.dias[index] }) }));
  const facts = composeFacts({
    numbers: { ...report, days },
    previousArtists: previous ? artistsOf(previous) : [],
    frozenHash: null,
  });
  const ruled = writeTexts({ facts, quotes: [] });
  const texts = summaryTextsSchema.parse({
    'pt-BR': { ...ruled['pt-BR'], ...week.textos?.['pt-BR'] },
    en: { ...ruled.en, ...week.textos?.en },
  });
  return { week: week.semana, facts, texts };
}

const artistsOf = ({ artistas }: InventedWeek) =>
  artistas.map(({ nome, contagens }) => ({ name: nome, counts: contagens }));
