import { judgePairs, type ChartBase, type ChartState } from '@/lib/report/charts/chart';
import { movementOf, scoreShares } from '@/lib/report/compare-shares';
import { countOpinions, shareOf } from '@/lib/report/counts';
import { findSurest } from '@/lib/report/find-surest';
import { leastCell, type AroundRelease } from '@/lib/report/group-counts';
import { hasModelChange } from '@/lib/report/model-changes';
import type { Phrase } from '@/lib/report/phrase';
import { noonOf, shiftDays } from '@/lib/report/week';
import { releaseWindowDays, type WeekReport } from '@/lib/report/week-report';

export type AroundReleaseRow = {
  title: string;
  kind: string;
  artist: string;
  releasedOn: string;
  /** Of the day of release, for date formatters. */
  noon: Date;
  n: number;
  nBefore: number;
  criticised: number;
  criticisedBefore: number;
  /** Criticism among the artist's comments. */
  share: number;
  shareBefore: number;
  change: number;
  z: number;
};
export type AroundReleasesChart = ChartBase<'lancamentos'> & { rows: AroundReleaseRow[] };

export function buildAroundReleasesChart({ aroundReleases, modelChanges }: WeekReport): AroundReleasesChart {
  const rows = aroundReleases.map(toRow);
  const sample = judgePairs(rows);
  const comparable = rows.filter(({ releasedOn }) => !hasModelChange(modelChanges, windowOf(releasedOn)));
  const isOneModel = comparable.length === rows.length;
  const surest = findSurest(comparable);
  return {
    id: 'lancamentos',
    title: surest ? composeMove(surest) : composeStill(sample.state, isOneModel),
    description: { key: 'charts.lancamentos.description', values: { days: releaseWindowDays } },
    unit: 'share',
    ...sample,
    ...(rows.length === 0 && { notice: { key: 'charts.lancamentos.none', values: { least: leastCell } } }),
    rows,
  };
}

export function toAroundReleaseLines({ rows }: AroundReleasesChart) {
  return rows.map((row) => ({
    lancamento: row.title,
    tipo: row.kind,
    artista: row.artist,
    data: row.releasedOn,
    comentarios_antes: row.nBefore,
    comentarios_depois: row.n,
    criticas_antes: row.criticisedBefore,
    criticas_depois: row.criticised,
    participacao_antes: row.shareBefore,
    participacao_depois: row.share,
    z: row.z,
  }));
}

function toRow({ title, kind, artist, releasedOn, before, after }: AroundRelease): AroundReleaseRow {
  const [share, shareBefore] = [shareOf(after, 'critica') ?? 0, shareOf(before, 'critica') ?? 0];
  return {
    title,
    kind,
    artist,
    releasedOn,
    noon: noonOf(releasedOn),
    n: countOpinions(after),
    nBefore: countOpinions(before),
    criticised: after.critica,
    criticisedBefore: before.critica,
    share,
    shareBefore,
    change: share - shareBefore,
    z: scoreShares(after, before, 'critica'),
  };
}

/** Its days on both sides: across a change of the model that labels, no share is compared. */
function windowOf(releasedOn: string) {
  return {
    first: shiftDays(releasedOn, -releaseWindowDays),
    last: shiftDays(releasedOn, releaseWindowDays - 1),
  };
}

function composeMove({ artist, title, kind, share, shareBefore }: AroundReleaseRow): Phrase {
  const values = {
    artist,
    title,
    kind,
    share,
    before: shareBefore,
    movement: movementOf(share, shareBefore),
  };
  return { key: 'charts.lancamentos.moved', values };
}

function composeStill(state: ChartState, isOneModel: boolean): Phrase {
  if (state === 'ready' && !isOneModel) return { key: 'charts.newModel' };
  const keys = { empty: 'empty', few: 'few', ready: 'steady' } as const;
  return { key: `charts.lancamentos.${keys[state]}` };
}
