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
  return drizzle(keepStatements(client, alone), { casing: 'snake_case' });
}

/** Each value gets the plan that suits it: a rare artist is found otherwise than a common one. */
const planning = { plan_cache_mode: 'force_custom_plan' };

/** What has more holds a list, and is another text for each length of it: not to be kept. */
const mostParameters = 32;

/**
 * Tells postgres.js to send nothing after a query until it is answered: with all connections busy it would write the
 * next request's query behind the one that has taken longest, where it waits while others become free.
 */
const alone = { onexecute: () => false };

/**
 * Drizzle sends its queries by `unsafe`, which asks PostgreSQL what the parameters are each time before it sends them.
 * A statement that is kept is asked about once in a connection: one exchange instead of two. In a transaction queries
 * follow each other without waiting: they have one connection and nobody else's are among them.
 */
function keepStatements<T extends Pick<postgres.Sql, 'unsafe'>>(client: T, sending = {}): T {
  const unsafe: typeof client.unsafe = (query, parameters = [], options) =>
    client.unsafe(query, parameters, {
      ...options,
      ...sending,
      prepare: parameters.length <= mostParameters,
    });
  return new Proxy(client, {
    get(target, name) {
      if (name === 'unsafe') return unsafe;
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function' || (name !== 'begin' && name !== 'savepoint')) return value;
      return (...given: unknown[]): unknown => Reflect.apply(value, target, given.map(keepInside));
    },
  });
}

/** The work of a transaction; a name or an isolation level stays as it is. */
function keepInside(given: unknown): unknown {
  if (typeof given !== 'function') return given;
  return (inside: postgres.TransactionSql): unknown =>
    Reflect.apply(given, undefined, [keepStatements(inside)]);
}

const shared = globalThis as typeof globalThis & { alumusicDatabase?: Database };

/** The process-wide pool, opened at first use. */
export function getDatabase(): Database {
  if (!env.DATABASE_URL)
    throw new AppError({ code: 'sem_banco', status: 503, message: 'DATABASE_URL não está definida.' });
  shared.alumusicDatabase ??= openDatabase(env.DATABASE_URL, { limits: servingLimits });
  return shared.alumusicDatabase;
}
