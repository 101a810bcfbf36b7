import { DateTime } from 'luxon';
import { z } from 'zod';
import { getDatabase, type Db } from '@/db/client';
import { countAgainstModels, countPairs, type PairCount } from '@/db/queries/agreement';
import { localZone } from '@/lib/text/local-zone';
import { cohensKappa, type Agreement } from '@/lib/stats/cohens-kappa';
import { categories, type Category } from '@/lib/text/categories';
import { blank } from '@/lib/text/query-fields';

const day = z.preprocess(blank, z.iso.date().optional());

/** Days of São Paulo, both included; the last 30 where nothing is said. */
export const agreementSearchSchema = z.object({ de: day, ate: day });
export type AgreementSearch = z.infer<typeof agreementSearchSchema>;

/** Below this, κ says more about chance than about people. */
export const leastItems = 30;
const defaultDays = 30;

/** `table[i][j]`: how often one said the category `i` and the other `j`, in the order of `categories`. */
export type Comparison = Agreement & { table: number[][]; isEnough: boolean };
export type AgreementView = {
  from: string;
  to: string;
  /** First words in rows, second opinions in columns. */
  people: Comparison;
  /** The person of the earlier name in rows. */
  pairs: (Comparison & { people: [string, string] })[];
  /** First words in rows, the model in columns. */
  models: (Comparison & { version: string })[];
};

/**
 * How far people agree with each other and with each version of a model, by Cohen's κ. Between people it is from
 * second opinions, which are blind. Against models it is from first words, which are not: whoever reviewed saw what
 * the model had said, and saw only what it doubted, so this κ is no measure of the model at large.
 */
export async function getAgreement(
  { de, ate }: AgreementSearch,
  now: Date,
  db: Db = getDatabase(),
): Promise<AgreementView> {
  const to = ate ?? DateTime.fromJSDate(now, { zone: localZone }).toFormat('yyyy-MM-dd');
  const from =
    de ??
    DateTime.fromISO(to)
      .minus({ days: defaultDays - 1 })
      .toFormat('yyyy-MM-dd');
  const span = { from: startOf(from), to: startOf(to, 1) };
  const [pairs, models] = await Promise.all([countPairs(db, span), countAgainstModels(db, span)]);
  return {
    from,
    to,
    people: compare(pairs.map((row) => [row.firstCategory, row.secondCategory, row.count])),
    pairs: [...Map.groupBy(pairs.map(inNameOrder), ({ first, second }) => `${first}\n${second}`).values()]
      .map((rows) => ({
        ...compare(rows.map((row) => [row.firstCategory, row.secondCategory, row.count])),
        people: peopleOf(rows),
      }))
      .toSorted((a, b) => b.n - a.n),
    models: [...Map.groupBy(models, ({ modelVersion }) => modelVersion)]
      .map(([version, rows]) => ({
        ...compare(rows.map((row) => [row.personCategory, row.modelCategory, row.count])),
        version,
      }))
      .toSorted((a, b) => b.n - a.n),
  };
}

function startOf(isoDay: string, plusDays = 0): string {
  return DateTime.fromISO(isoDay, { zone: localZone }).plus({ days: plusDays }).toJSDate().toISOString();
}

function peopleOf([row]: PairCount[]): [string, string] {
  return [row?.first ?? '', row?.second ?? ''];
}

/** Whoever was first: two people are one pair. */
function inNameOrder(row: PairCount): PairCount {
  if (row.first <= row.second) return row;
  return {
    ...row,
    first: row.second,
    second: row.first,
    firstCategory: row.secondCategory,
    secondCategory: row.firstCategory,
  };
}

function compare(counts: [Category, Category, number][]): Comparison {
  const table = categories.map((row) =>
    categories.map((column) =>
      counts.reduce((sum, [one, other, count]) => (one === row && other === column ? sum + count : sum), 0),
    ),
  );
  const agreement = cohensKappa(table);
  return { ...agreement, table, isEnough: agreement.n >= leastItems };
}
