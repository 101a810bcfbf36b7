import { sql } from 'drizzle-orm';
import { localZone } from '@/lib/text/local-zone';

/** The local day on which a row of `comments` was written. */
export const localDay = sql`(occurred_at at time zone ${sql.raw(`'${localZone}'`)})::date`;
