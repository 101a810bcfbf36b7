import { NotFoundError } from '@/lib/errors';
import type { Chart } from '@/lib/report/charts/list-charts';
import type { Report } from '@/lib/report/compose-report';
import { getRecentReport } from '@/lib/report/get-report';

/** The report of the current week, or of one by its id; never more than one query a minute for each. */
export async function requireReport(weekId: string | undefined): Promise<Report> {
  const report = await getRecentReport(weekId);
  if (report) return report;
  throw new NotFoundError('Não há relatório dessa semana. Use o formato 2026-W47, até a semana em curso.');
}

export function requireChart({ charts }: Report, id: string): Chart {
  const chart = charts.find((candidate) => candidate.id === id);
  if (chart) return chart;
  const ids = charts.map((candidate) => candidate.id).join(', ');
  throw new NotFoundError(`O relatório não tem esse gráfico. Há estes: ${ids}.`);
}
