import { sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';

/** Rows as one JSON parameter, for `json_to_recordset`: no limit on bind parameters, one parse on the server. */
export function asJson(rows: unknown): SQL {
  return sql`${JSON.stringify(rows)}::text::json`;
}

/** Ids as one parameter, whose statement is the same for any number of them. */
export function asUuids(ids: string[]): SQL {
  return sql`${`{${ids.join(',')}}`}::uuid[]`;
}

/** Runs a statement and parses what it returns: raw SQL is an edge like any other. */
export async function fetchRows<T>(db: Db, row: z.ZodType<T>, query: SQL): Promise<T[]> {
  return z.array(row).parse([...(await db.execute(query))]);
}

/** The same of a statement that returns one row. */
export async function fetchRow<T>(db: Db, row: z.ZodType<T>, query: SQL): Promise<T> {
  return row.parse((await db.execute(query))[0]);
}
