import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';

/** A client or a transaction: what every query takes first. */
export type Db = Pick<
  PostgresJsDatabase,
  'select' | 'insert' | 'update' | 'delete' | 'execute' | 'transaction'
>;
export type Database = PostgresJsDatabase & { $client: postgres.Sql };

/** Milliseconds after which whoever waits gets an answer rather than a connection for ever. */
const servingLimits = { lock_timeout: 10_000, statement_timeout: 30_000 };

/** Opens a pool of its own; the caller ends it with `database.$client.end()`. */
export function openDatabase(
  url: string,
  options: { max?: number; limits?: typeof servingLimits } = {},
): Database {
  const client = postgres(url, {
    max: options.max ?? 10,
    onnotice: () => undefined,
    connect_timeout: 5,
    connection: { ...planning, ...options.limits },
  });
  return drizzle(keepStatements(client), { casing: 'snake_case' });
}

/** Each value gets the plan that suits it: a rare artist is found otherwise than a common one. */
const planning = { plan_cache_mode: 'force_custom_plan' };

/** What has more holds a list, and is another text for each length of it: not to be kept. */
const mostParameters = 32;

type Work = (client: postgres.TransactionSql) => unknown;

/**
 * Drizzle sends its queries by `unsafe`, which asks PostgreSQL what the parameters are each time before it sends them.
 * A statement that is kept is asked about once in a connection: one exchange instead of two.
 */
function keepStatements<T extends Pick<postgres.Sql, 'unsafe'>>(client: T): T {
  const unsafe: typeof client.unsafe = (query, parameters = [], options) =>
    client.unsafe(query, parameters, { ...options, prepare: parameters.length <= mostParameters });
  return new Proxy(client, {
    get(target, name) {
      if (name === 'unsafe') return unsafe;
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function' || (name !== 'begin' && name !== 'savepoint')) return value;
      const keepInside =
        (work: Work): Work =>
        (inside) =>
          work(keepStatements(inside));
      return (work: Work): unknown => Reflect.apply(value, target, [keepInside(work)]);
    },
  });
}

const shared = globalThis as typeof globalThis & { alumusicDatabase?: Database };

/** The process-wide pool, opened at first use. */
export function getDatabase(): Database {
  if (!env.DATABASE_URL)
    throw new AppError({ code: 'sem_banco', status: 503, message: 'DATABASE_URL não está definida.' });
  shared.alumusicDatabase ??= openDatabase(env.DATABASE_URL, { limits: servingLimits });
  return shared.alumusicDatabase;
}
