import { z } from 'zod';
import type { ArtistReport, SplitRow } from '@/lib/report/artist-report';
import { toWeeklyBalanceLines } from '@/lib/report/charts/weekly-balance-chart';
import type { Highlight } from '@/lib/report/highlights';
import type { Say } from '@/lib/report/phrase';
import { toWireCategory } from '@/lib/text/categories';

const share = z.number().nullable();
const count = z
  .int()
  .nullable()
  .describe('null numa semana em branco: teve de um a quatro, ou os daria a conhecer');
export const wireArtistSchema = z.object({
  gerado_em: z.iso.datetime(),
  artista: z.string(),
  slug: z.string(),
  semana: z.string(),
  periodo: z.object({
    tipo: z.enum(['semana', 'quatro_semanas', 'oito_semanas']),
    de: z.iso.date(),
    ate: z.iso.date(),
  }),
  manchete: z.string(),
  destaques: z.array(
    z.object({
      ...{ id: z.enum(['comentarios', 'elogios', 'criticas']), valor: share, anterior: share },
      ...{ n: z.int(), n_anterior: z.int() },
    }),
  ),
  categorias: z.array(
    z.object({
      ...{ categoria: z.string(), comentarios: z.int(), participacao: share },
      ...{ comentarios_anterior: z.int().nullable(), participacao_anterior: share },
    }),
  ),
  saldo_semanal: z.array(
    z.object({
      ...{ semana: z.string(), situacao: z.string() },
      ...{ comentarios: count, elogios: count, criticas: count },
      ...{ saldo: share, saldo_minimo: share, saldo_maximo: share },
    }),
  ),
  lancamentos: z.array(
    z.object({
      ...{ titulo: z.string(), tipo: z.string(), lancado_em: z.iso.date().nullable() },
      ...{ comentarios: z.int(), elogios: z.int(), criticas: z.int() },
    }),
  ),
});
type WireArtist = z.infer<typeof wireArtistSchema>;

const periods = { week: 'semana', fourWeeks: 'quatro_semanas', eightWeeks: 'oito_semanas' } as const;

/** An artist's report on the wire; null is of a week that is left blank, or nothing to compare with. */
export function toArtistJson(report: ArtistReport, say: Say): WireArtist {
  const { period } = report;
  return {
    gerado_em: report.generatedAt,
    artista: report.name,
    slug: report.slug,
    semana: report.week.id,
    periodo: { tipo: periods[period.is], de: period.first, ate: period.last },
    manchete: say(report.headline),
    destaques: report.figures.map(toFigureJson),
    categorias: report.split.map(toSplitJson),
    saldo_semanal: toBalanceJson(report),
    lancamentos: report.releases.map(({ title, kind, releasedOn, n, praise, criticism }) => ({
      ...{ titulo: title, tipo: kind, lancado_em: releasedOn },
      ...{ comentarios: n, elogios: praise, criticas: criticism },
    })),
  };
}

function toFigureJson({ id, value, before, n, nBefore }: Highlight) {
  return { id, valor: round(value), anterior: round(before), n, n_anterior: nBefore };
}

function toSplitJson({ category, comments, share, commentsBefore, shareBefore }: SplitRow) {
  return {
    categoria: toWireCategory(category),
    comentarios: comments,
    participacao: round(share),
    comentarios_anterior: commentsBefore,
    participacao_anterior: round(shareBefore),
  };
}

function toBalanceJson({ balance }: ArtistReport) {
  return toWeeklyBalanceLines(balance).map(({ classificador_mudou_em: _, ...line }) => ({
    ...line,
    saldo: round(line.saldo),
    saldo_minimo: round(line.saldo_minimo),
    saldo_maximo: round(line.saldo_maximo),
  }));
}

function round(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}
