import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import { alertChecks, alerts, subjectKinds, type Alert, type AlertCheck } from '@/db/schema/alerts';
import { artists } from '@/db/schema/catalogue';

export type NewAlert = Omit<Alert, 'id' | 'createdAt' | 'seenAt' | 'seenBy'>;

/** Null where another check was faster. */
export async function insertAlert(tx: Db, alert: NewAlert): Promise<Alert | null> {
  const [inserted] = await tx.insert(alerts).values(alert).onConflictDoNothing().returning();
  return inserted ?? null;
}

const lastRow = z.object({
  subjectKind: z.enum(subjectKinds),
  subjectKey: z.string(),
  windowEnd: z.string(),
  observed: z.number(),
  /** Of the day. */
  alertsOfDay: z.number(),
});
export type LastAlert = z.infer<typeof lastRow>;

/** The newest alert of each subject whose window ends after `since`, and how many it had on `day`. */
export async function listLastAlerts(
  db: Db,
  { since, day }: { since: string; day: string },
): Promise<LastAlert[]> {
  return fetchRows(
    db,
    lastRow,
    sql`select distinct on (subject_kind, subject_key) subject_kind as "subjectKind", subject_key as "subjectKey",
          window_end::text as "windowEnd", observed,
          (count(*) filter (where day = ${day}::date) over (partition by subject_kind, subject_key))::int
            as "alertsOfDay"
        from alerts where window_end > ${since}::timestamptz
        order by subject_kind, subject_key, id desc`,
  );
}

type AlertPage = { limit: number; before?: number; isSeen?: boolean; kind?: Alert['subjectKind'] };

/** Newest first; `before` is the id of the page before's last. */
export async function listAlerts(db: Db, { limit, before, isSeen, kind }: AlertPage): Promise<Alert[]> {
  return db
    .select()
    .from(alerts)
    .where(
      and(
        isSeen === undefined ? undefined : (isSeen ? isNotNull : isNull)(alerts.seenAt),
        kind === undefined ? undefined : eq(alerts.subjectKind, kind),
        before === undefined ? undefined : lt(alerts.id, before),
      ),
    )
    .orderBy(desc(alerts.id))
    .limit(limit);
}

/** Those of one check that are still there, the greatest ratio first. */
export async function listAlertsById(db: Db, ids: number[]): Promise<Alert[]> {
  return db
    .select()
    .from(alerts)
    .where(inArray(alerts.id, ids))
    .orderBy(desc(sql`${alerts.observed} / ${alerts.expected}`), asc(alerts.id));
}

/** One alert, or all up to and including one; gives those that were new. */
export async function markAlertsSeen(
  db: Db,
  { id, upTo, userId }: { id?: number; upTo?: number; userId: string },
): Promise<number[]> {
  const seen = await db
    .update(alerts)
    .set({ seenAt: sql`now()`, seenBy: userId })
    .where(
      and(
        isNull(alerts.seenAt),
        id === undefined ? undefined : eq(alerts.id, id),
        upTo === undefined ? undefined : lte(alerts.id, upTo),
      ),
    )
    .returning({ id: alerts.id });
  return seen.map((alert) => alert.id);
}

/** Those that looked at some hour from `from` to `to`. */
export async function deleteAlertsOver(tx: Db, { from, to }: { from: string; to: string }): Promise<void> {
  const longest = sql`make_interval(days => 7)`;
  await tx
    .delete(alerts)
    .where(and(gt(alerts.windowEnd, from), lte(alerts.windowEnd, sql`${to}::timestamptz + ${longest}`)));
  await tx.delete(alertChecks).where(gt(alertChecks.windowEnd, from));
}

export async function saveAlertCheck(
  tx: Db,
  check: Omit<AlertCheck, 'checkedAt'>,
  { keepDays }: { keepDays: number },
): Promise<void> {
  await tx
    .insert(alertChecks)
    .values(check)
    .onConflictDoUpdate({ target: alertChecks.windowEnd, set: { ...check, checkedAt: sql`now()` } });
  await tx
    .delete(alertChecks)
    .where(lt(alertChecks.windowEnd, sql`now() - make_interval(days => ${keepDays})`));
}

export async function getLastCheck(db: Db): Promise<AlertCheck | null> {
  const [check] = await db.select().from(alertChecks).orderBy(desc(alertChecks.windowEnd)).limit(1);
  return check ?? null;
}

/** The names of artists by id, as text. */
export async function nameArtists(db: Db, ids: number[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: artists.id, name: artists.name })
    .from(artists)
    .where(inArray(artists.id, ids));
  return new Map(rows.map(({ id, name }) => [String(id), name]));
}
