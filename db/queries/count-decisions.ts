import { sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { asJson } from '@/db/queries/bulk';
import { markBurstDays } from '@/db/queries/burst-counts';
import { categories, type Category } from '@/lib/text/categories';
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

type Keys = Record<string, string | number | boolean>;
type Counted = Omit<CountedState, 'category'> & { category: Category; hour: string; source: string };
type Rollup = {
  table: string;
  /** Key columns in their order, each with its type and, where it differs from what is sent, how it is made. */
  columns: { name: string; type: string; sent?: string; made?: string }[];
  keysOf: (counted: Counted) => Keys[];
};

const day = {
  name: 'day',
  sent: 'hour',
  type: 'timestamptz',
  made: `(hour at time zone '${localZone}')::date`,
};
const hour = { name: 'hour', type: 'timestamptz' };
const category = { name: 'category', type: 'category' };
const artist = { name: 'artist_id', type: 'int' };
const tag = { name: 'tag_code', type: 'text' };
const tagKeys = ({ hour, tags }: Counted) => tags.map((tag_code) => ({ hour, tag_code }));

const rollups: Rollup[] = [
  {
    table: 'hourly_counts',
    columns: [hour, category, artist, { name: 'source', type: 'text' }],
    keysOf: ({ hour, category, artistId, source }) => [{ hour, category, artist_id: artistId ?? 0, source }],
  },
  {
    table: 'hourly_category_counts',
    columns: [hour, category],
    keysOf: ({ hour, category }) => [{ hour, category }],
  },
  { table: 'hourly_tag_counts', columns: [hour, tag], keysOf: tagKeys },
  {
    table: 'daily_counts',
    columns: [day, category, artist],
    keysOf: ({ hour, category, artistId }) => [{ hour, category, artist_id: artistId ?? 0 }],
  },
  { table: 'daily_tag_counts', columns: [day, tag], keysOf: tagKeys },
  {
    table: 'daily_release_counts',
    columns: [day, { name: 'release_id', type: 'int' }, category],
    keysOf: ({ hour, category, releaseId }) =>
      releaseId === null ? [] : [{ hour, category, release_id: releaseId }],
  },
  {
    table: 'daily_decision_counts',
    columns: [
      day,
      category,
      { name: 'model_version', type: 'text' },
      { name: 'reviewed', type: 'boolean' },
      { name: 'confidence_tenth', type: 'smallint' },
    ],
    keysOf: ({ hour, category, modelVersion, reviewed, confidence }) => [
      { hour, category, model_version: modelVersion ?? '', reviewed, confidence_tenth: toTenth(confidence) },
    ],
  },
];

/** Moves the rollups from the old to the new state of comments, in key order: writers cannot deadlock. */
export async function countDecisions(tx: Db, changes: CountedChange[]): Promise<void> {
  for (const rollup of rollups) await addTo(tx, rollup, sumDeltas(changes, rollup.keysOf));
  await markBurstDays(tx, changes);
}

async function addTo(tx: Db, { table, columns }: Rollup, deltas: Keys[]) {
  if (deltas.length === 0) return;
  const names = sql.raw(columns.map(({ name }) => name).join(', '));
  const sent = sql.raw(columns.map(({ name, sent, type }) => `${sent ?? name} ${type}`).join(', '));
  const made = sql.raw(columns.map(({ name, made }) => made ?? name).join(', '));
  const ordinals = sql.raw(columns.map((_, index) => index + 1).join(', '));
  await tx.execute(sql`
    insert into ${sql.raw(table)} as r (${names}, comments)
    select ${made}, sum(delta)::int from json_to_recordset(${asJson(deltas)}) as d(${sent}, delta int)
    group by ${ordinals} having sum(delta) <> 0 order by ${ordinals}
    on conflict (${names}) do update set comments = r.comments + excluded.comments`);
}

/** Sums of +1 and −1 by key; what cancels out is dropped. */
function sumDeltas(changes: CountedChange[], keysOf: Rollup['keysOf']): Keys[] {
  const sums = new Map<string, Keys & { delta: number }>();
  const add = ({ hour, source }: CountedChange, state: CountedState | null, by: number) => {
    if (!state?.category) return;
    for (const keys of keysOf({ ...state, category: state.category, hour, source })) {
      const id = JSON.stringify(Object.values(keys));
      const entry = sums.get(id) ?? { ...keys, delta: 0 };
      entry.delta += by;
      sums.set(id, entry);
    }
  };
  for (const change of changes) {
    add(change, change.old, -1);
    add(change, change.now, 1);
  }
  return [...sums.values()].filter(({ delta }) => delta !== 0);
}

/** As SQL rounds down what a `real` holds: `rebuildRollups` counts the same. */
function toTenth(confidence: number | null): number {
  return Math.min(9, Math.floor(Math.fround(confidence ?? 0) * 10));
}
