import { judgePairs, type ChartBase, type ChartState } from '@/lib/report/charts/chart';
import { countOpinions, toVoices } from '@/lib/report/counts';
import { bySureness, findSurest } from '@/lib/report/find-surest';
import { leastCell, type ReleaseCounts } from '@/lib/report/group-counts';
import { hasModelChange } from '@/lib/report/model-changes';
import type { Phrase } from '@/lib/report/phrase';
import { daysOfReleases, type WeekReport } from '@/lib/report/week-report';
import { balanceOf, scoreBalances } from '@/lib/stats/balance';

export type MovedReleaseRow = {
  title: string;
  kind: string;
  artist: string | null;
  n: number;
  nBefore: number;
  /** Praise less criticism among all opinions, from −1 to 1. */
  balance: number;
  balanceBefore: number;
  change: number;
  z: number;
};
export type MovedReleasesChart = ChartBase<'lancamentos_que_mudaram'> & { rows: MovedReleaseRow[] };

const rowsShown = 6;

export function buildMovedReleasesChart(report: WeekReport): MovedReleasesChart {
  const rows = report.releases.map(toRow);
  const sample = judgePairs(rows);
  const isOneModel = !hasModelChange(report.modelChanges, daysOfReleases(report).days);
  const surest = isOneModel ? findSurest(rows) : null;
  return {
    id: 'lancamentos_que_mudaram',
    title: surest ? composeMove(surest) : composeStill(sample.state, isOneModel),
    description: { key: 'charts.lancamentos_que_mudaram.description' },
    unit: 'balance',
    ...sample,
    ...(rows.length === 0 && {
      notice: { key: 'charts.lancamentos_que_mudaram.none', values: { least: leastCell } },
    }),
    rows: bySureness(rows).slice(0, rowsShown),
  };
}

export function toMovedReleaseLines({ rows }: MovedReleasesChart) {
  return rows.map((row) => ({
    lancamento: row.title,
    tipo: row.kind,
    artista: row.artist,
    comentarios: row.n,
    comentarios_anterior: row.nBefore,
    saldo: row.balance,
    saldo_anterior: row.balanceBefore,
    z: row.z,
  }));
}

function toRow({ title, kind, artist, counts, before }: ReleaseCounts): MovedReleaseRow {
  const [now, earlier] = [toVoices(counts), toVoices(before)];
  const [balance, balanceBefore] = [balanceOf(now) ?? 0, balanceOf(earlier) ?? 0];
  return {
    title,
    kind,
    artist,
    n: countOpinions(counts),
    nBefore: countOpinions(before),
    balance,
    balanceBefore,
    change: balance - balanceBefore,
    z: scoreBalances(now, earlier),
  };
}

function composeMove({ title, balance, balanceBefore, change }: MovedReleaseRow): Phrase {
  return {
    key: 'charts.lancamentos_que_mudaram.moved',
    values: { title, balance, before: balanceBefore, movement: change > 0 ? 'up' : 'down' },
  };
}

function composeStill(state: ChartState, isOneModel: boolean): Phrase {
  if (state === 'ready' && !isOneModel) return { key: 'charts.newModel' };
  const keys = { empty: 'empty', few: 'few', ready: 'steady' } as const;
  return { key: `charts.lancamentos_que_mudaram.${keys[state]}` };
}
