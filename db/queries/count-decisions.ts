import { sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { asJson } from '@/db/queries/bulk';
import { markBurstDays } from '@/db/queries/burst-counts';
import { categories } from '@/lib/text/categories';
import { localZone } from '@/lib/text/local-zone';

/** What the rollups count of a comment. */
export const countedStateSchema = z.object({
  category: z.enum(categories).nullable(),
  confidence: z.number().nullable(),
  modelVersion: z.string().nullable(),
  reviewed: z.boolean(),
  artistId: z.number().nullable(),
  releaseId: z.number().nullable(),
  tags: z.array(z.string()),
});
export type CountedState = z.infer<typeof countedStateSchema>;

/** A `CountedState` of a row of `comments` that goes by the name `c`. */
export const countedState: SQL = sql`json_build_object('category', c.category, 'confidence', c.confidence,
  'modelVersion', c.model_version, 'reviewed', c.reviewed, 'artistId', c.artist_id, 'releaseId', c.release_id,
  'tags', array(select tag_code from comment_tags t where t.comment_id = c.id))`;

/** Null where there was, or is, no comment. One without a category is not counted. */
export type CountedChange = {
  hour: string;
  source: string;
  old: CountedState | null;
  now: CountedState | null;
};

/** The columns that count. */
const countsOf = { byCategory: categories, together: ['comments'] } as const;

type Keys = Record<string, string | number | boolean>;
type Sums = Record<string, number>;
type Counted = Omit<CountedState, 'category'> & { hour: string; source: string };
type Rollup = {
  table: string;
  /** Key columns in their order, each with its type and, where it differs from what is sent, how it is made. */
  columns: { name: string; type: string; sent?: string; made?: string }[];
  counts: keyof typeof countsOf;
  keysOf: (counted: Counted) => Keys[];
};

const day = {
  name: 'day',
  sent: 'hour',
  type: 'timestamptz',
  made: `(hour at time zone '${localZone}')::date`,
};
const hour = { name: 'hour', type: 'timestamptz' };
const artist = { name: 'artist_id', type: 'int' };
const tag = { name: 'tag_code', type: 'text' };
const tagKeys = ({ hour, tags }: Counted) => tags.map((tag_code) => ({ hour, tag_code }));

const rollups: Rollup[] = [
  {
    table: 'hourly_counts',
    columns: [hour, artist, { name: 'source', type: 'text' }],
    counts: 'byCategory',
    keysOf: ({ hour, artistId, source }) => [{ hour, artist_id: artistId ?? 0, source }],
  },
  {
    table: 'hourly_category_counts',
    columns: [hour],
    counts: 'byCategory',
    keysOf: ({ hour }) => [{ hour }],
  },
  { table: 'hourly_tag_counts', columns: [hour, tag], counts: 'together', keysOf: tagKeys },
  {
    table: 'daily_counts',
    columns: [day, artist],
    counts: 'byCategory',
    keysOf: ({ hour, artistId }) => [{ hour, artist_id: artistId ?? 0 }],
  },
  { table: 'daily_tag_counts', columns: [day, tag], counts: 'together', keysOf: tagKeys },
  {
    table: 'daily_release_counts',
    columns: [day, { name: 'release_id', type: 'int' }],
    counts: 'byCategory',
    keysOf: ({ hour, releaseId }) => (releaseId === null ? [] : [{ hour, release_id: releaseId }]),
  },
  {
    table: 'daily_decision_counts',
    columns: [
      day,
      { name: 'model_version', type: 'text' },
      { name: 'reviewed', type: 'boolean' },
      { name: 'confidence_tenth', type: 'smallint' },
    ],
    counts: 'byCategory',
    keysOf: ({ hour, modelVersion, reviewed, confidence }) => [
      { hour, model_version: modelVersion ?? '', reviewed, confidence_tenth: toTenth(confidence) },
    ],
  },
];

/** Moves the rollups from the old to the new state of comments, in key order: writers cannot deadlock. */
export async function countDecisions(tx: Db, changes: CountedChange[]): Promise<void> {
  for (const rollup of rollups) await addTo(tx, rollup, sumDeltas(changes, rollup));
  await markBurstDays(tx, changes);
}

async function addTo(tx: Db, { table, columns, counts: kind }: Rollup, deltas: Keys[]) {
  if (deltas.length === 0) return;
  const counts = countsOf[kind];
  const listed = (parts: string[]) => sql.raw(parts.join(', '));
  const names = columns.map(({ name }) => name);
  const sent = columns.map(({ name, sent, type }) => `${sent ?? name} ${type}`);
  const made = columns.map(({ name, made }) => made ?? name);
  const ordinals = listed(columns.map((_, index) => `${index + 1}`));
  await tx.execute(sql`
    insert into ${sql.raw(table)} as r (${listed([...names, ...counts])})
    select ${listed([...made, ...counts.map((count) => `sum(${count})::int`)])}
    from json_to_recordset(${asJson(deltas)}) as d(${listed([...sent, ...counts.map((count) => `${count} int`)])})
    group by ${ordinals} having ${sql.raw(counts.map((count) => `sum(${count}) <> 0`).join(' or '))}
    order by ${ordinals}
    on conflict (${listed(names)}) do update
    set ${listed(counts.map((count) => `${count} = r.${count} + excluded.${count}`))}`);
}

/** Sums of +1 and −1 by key and column; a key whose sums all cancel out is dropped. */
function sumDeltas(changes: CountedChange[], { counts, keysOf }: Rollup): Keys[] {
  const byKeys = new Map<string, { keys: Keys; sums: Sums }>();
  const add = ({ hour, source }: CountedChange, state: CountedState | null, by: number) => {
    if (!state?.category) return;
    const count = counts === 'byCategory' ? state.category : 'comments';
    for (const keys of keysOf({ ...state, hour, source })) {
      const id = JSON.stringify(Object.values(keys));
      const entry = byKeys.get(id) ?? {
        keys,
        sums: Object.fromEntries(countsOf[counts].map((name) => [name, 0])),
      };
      entry.sums[count] = (entry.sums[count] ?? 0) + by;
      byKeys.set(id, entry);
    }
  };
  for (const change of changes) {
    add(change, change.old, -1);
    add(change, change.now, 1);
  }
  return [...byKeys.values()].flatMap(({ keys, sums }) =>
    Object.values(sums).some((sum) => sum !== 0) ? [{ ...keys, ...sums }] : [],
  );
}

/** As SQL rounds down what a `real` holds: `rebuildRollups` counts the same. */
function toTenth(confidence: number | null): number {
  return Math.min(9, Math.floor(Math.fround(confidence ?? 0) * 10));
}
