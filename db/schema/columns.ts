import { customType, timestamp } from 'drizzle-orm/pg-core';

/** `timestamptz` read and written as an ISO 8601 string: postgres.js under drizzle refuses Date parameters. */
export const instant = (name?: string) =>
  name
    ? timestamp(name, { withTimezone: true, mode: 'string' })
    : timestamp({ withTimezone: true, mode: 'string' });

export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

export const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });
