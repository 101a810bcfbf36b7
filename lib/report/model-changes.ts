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
