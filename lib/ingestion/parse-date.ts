import { DateTime } from 'luxon';
import { localZone } from '@/lib/text/local-zone';

/** Where a date without a zone is read, and where weeks and days begin. */

const earliest = DateTime.fromISO('1970-01-01T00:00:00Z');
const spacedDate = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})/;
/** ISO 8601 also knows years, weeks and times alone: as dates of comments they are mistakes. */
const wholeDate = /^(\d{4}-\d{2}-\d{2}|\d{8})(T|$)/;

export type ParsedDate = { ok: true; iso: string } | { ok: false; message: string };

/**
 * Reads an ISO 8601 date or time; without a zone it is São Paulo's. A local time that a change of clocks skipped
 * moves forward by the gap. Refuses dates before 1970 and more than 24 h after `now`.
 */
export function parseDate(value: string, now: Date): ParsedDate {
  const text = value.trim().replace(spacedDate, '$1T$2');
  const parsed = DateTime.fromISO(text, { zone: localZone });
  if (!parsed.isValid || !wholeDate.test(text))
    return { ok: false, message: 'não é uma data ISO 8601 válida' };
  if (parsed < earliest) return { ok: false, message: 'é anterior a 1970' };
  if (parsed > DateTime.fromJSDate(now).plus({ hours: 24 }))
    return { ok: false, message: 'está mais de 24 h no futuro' };
  return { ok: true, iso: parsed.toUTC().toISO() };
}
