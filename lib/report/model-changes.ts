import type { Days } from '@/db/queries/report-counts';

/** From `day` on another version than `from` decided most comments. */
export type ModelChange = { day: string; from: string; to: string };

/** Versions by local day, days in order. A day whose comments mostly a person or nobody decided tells nothing. */
export function listModelChanges(
  rows: { day: string; modelVersion: string; comments: number }[],
): ModelChange[] {
  const changes: ModelChange[] = [];
  let current: string | null = null;
  for (const [day, of] of Map.groupBy(rows, ({ day }) => day)) {
    const { modelVersion } = of.reduce((top, row) => (row.comments > top.comments ? row : top));
    if (modelVersion === '') continue;
    if (current !== null && modelVersion !== current) changes.push({ day, from: current, to: modelVersion });
    current = modelVersion;
  }
  return changes;
}

/** Whether what was said on some days was labelled by more than one version: then a share may move by that alone. */
export function hasModelChange(changes: ModelChange[], { first, last }: Days): boolean {
  return changes.some(({ day }) => day > first && day <= last);
}
