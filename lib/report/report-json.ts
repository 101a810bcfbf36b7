import { toLines } from '@/lib/report/chart-lines';
import type { Bursts } from '@/lib/report/bursts';
import { toEventsJson } from '@/lib/report/chart-events';
import type { DailyVolumeChart } from '@/lib/report/charts/daily-volume-chart';
import type { Chart } from '@/lib/report/charts/list-charts';
import type { Certainty } from '@/lib/report/certainty';
import type { Frozen, Report } from '@/lib/report/compose-report';
import type { Highlight } from '@/lib/report/highlights';
import type { Say } from '@/lib/report/phrase';
import { toWireCategory, type Category } from '@/lib/text/categories';

const units = { comments: 'comentarios', share: 'participacao', balance: 'saldo' };

/** The report on the wire; `say` gives its sentences a language. */
export function toReportJson(report: Report, say: Say) {
  const { week, span, previousSpan } = report;
  return {
    gerado_em: report.generatedAt,
    semana: week.id,
    encerrada: report.isClosed,
    ...toFrozenJson(report.frozen),
    periodo: { de: span.from, ate: span.to },
    periodo_anterior: { de: previousSpan.from, ate: previousSpan.to },
    manchete: say(report.headline),
    destaques: report.highlights.map((highlight) => toHighlightJson(highlight, say)),
    vozes: report.voices.map(({ text, category, artist }) => ({
      texto: text,
      categoria: toWireCategory(category),
      artista: artist,
    })),
    incerteza: toCertaintyJson(report.certainty),
    rajadas: report.bursts && toBurstsJson(report.bursts, say),
    graficos: report.charts.map((chart) => toChartJson(chart, say)),
  };
}

function toFrozenJson(frozen: Frozen | null) {
  if (!frozen) return { congelado_em: null, hash: null, revisao: null };
  const { at, hash, revision } = frozen;
  const diferencas = revision?.differences.map(({ category, frozen, now }) => ({
    categoria: toWireCategory(category),
    congelado: frozen,
    agora: now,
  }));
  return {
    congelado_em: new Date(at).toISOString(),
    hash: `sha256:${hash}`,
    revisao: revision && { revisado_em: new Date(revision.at).toISOString(), diferencas },
  };
}

function toCertaintyJson({ comments, checkedShare, unmeasuredShare, shares, obstacle }: Certainty) {
  return {
    n: comments,
    conferidos_por_pessoas: round(checkedShare),
    sem_medida: round(unmeasuredShare),
    obstaculo: obstacle && obstacles[obstacle],
    participacoes: shares.map(({ category, raw, corrected }) => ({
      categoria: toWireCategory(category),
      bruta: round(raw),
      corrigida: round(corrected?.share ?? null),
      de: round(corrected?.low ?? null),
      ate: round(corrected?.high ?? null),
    })),
  };
}

const obstacles = {
  fewComments: 'poucos_comentarios',
  fewTested: 'teste_pequeno',
  unmeasured: 'modelo_sem_medida',
  inseparable: 'categorias_inseparaveis',
};

function toBurstsJson({ bursts, comments, n, nOnce, rows }: Bursts, say: Say) {
  return {
    regra: say({ key: 'bursts.rule' }),
    rajadas: bursts,
    comentarios: comments,
    com: { n, categorias: rows.map((row) => toShareJson(row.category, row.comments, row.share)) },
    sem: { n: nOnce, categorias: rows.map((row) => toShareJson(row.category, row.once, row.shareOnce)) },
  };
}

function toShareJson(category: Category, comments: number, share: number | null) {
  return { categoria: toWireCategory(category), comentarios: comments, participacao: round(share) };
}

function toHighlightJson({ id, unit, value, before, n, nBefore }: Highlight, say: Say) {
  const titulo = say({ key: `highlights.${id}` });
  return {
    id,
    titulo,
    unidade: units[unit],
    valor: round(value),
    anterior: round(before),
    n,
    n_anterior: nBefore,
  };
}

function toChartJson(chart: Chart, say: Say) {
  return { ...describeChart(chart, say), ...toDataJson(chart) };
}

/** What the report and a chart's own file say of it. */
export function describeChart(chart: Chart, say: Say) {
  const { id, title, description, unit, n } = chart;
  const described = { id, titulo: say(title), descricao: say(description), unidade: units[unit], n };
  return 'events' in chart ? { ...described, eventos: toEventsJson(chart.events) } : described;
}

function toDataJson(chart: Chart) {
  return chart.id === 'volume_diario' ? { series: toDailySeries(chart) } : { linhas: toLines(chart) };
}

function toDailySeries({ days, series }: DailyVolumeChart) {
  return series.map(({ category, comments }) => ({
    categoria: toWireCategory(category),
    pontos: days.map(({ day }, index) => ({ dia: day, comentarios: comments[index] ?? 0 })),
  }));
}

function round(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}
