import { DateTime } from 'luxon';
import { getDatabase, type Db } from '@/db/client';
import {
  insertAlert,
  listLastAlerts,
  nameArtists,
  saveAlertCheck,
  type LastAlert,
} from '@/db/queries/alerts';
import { listSubjectWindows, type SubjectWindows } from '@/db/queries/subject-windows';
import type { Alert } from '@/db/schema/alerts';
import { emit } from '@/inngest/client';
import { alertsRaised } from '@/inngest/events';
import { getAlertSettings, type AlertSettings } from '@/lib/alerts/alert-settings';
import { hoursOf, judgeWindows, windowsRead, type Judgement, type Windows } from '@/lib/alerts/judge-windows';
import { toCheckedSubjects } from '@/lib/alerts/checked-subject';
import { toAlertEvent } from '@/lib/alerts/wire-alert';
import { localZone } from '@/lib/text/local-zone';
import { announce } from '@/lib/webhooks/announce';

/** What is found again within the length of its window is news only when it has grown so much. */
const growthForNews = 1.5;
const mostADay = 2;
const keepChecksDays = 14;

type Options = { now?: Date; db?: Db; isTold?: boolean };
type Judged = { kind: Alert['subjectKind']; key: string; label: string; judgement: Judgement };

/**
 * Looks at the day and the week before the last full hour, writes an alert for each subject with a spike and tells of
 * it; at most two a subject and day. Safe to repeat: the same hour finds the same and writes nothing more.
 */
export async function findSpikes({
  now = new Date(),
  db = getDatabase(),
  isTold = true,
}: Options = {}): Promise<Alert[]> {
  const end = DateTime.fromJSDate(now, { zone: localZone }).startOf('hour');
  const settings = await getAlertSettings(db);
  const subjects = await listSubjectWindows(db, { end: toInstant(end), windows: windowsRead });
  const judged = await judgeAll(db, subjects, settings);
  return db.transaction(async (tx) => {
    const found = judged.filter(({ judgement }) => judgement.kind === 'spike');
    const raised = found.length === 0 ? [] : await raise(tx, found, end);
    if (isTold) await tell(tx, raised, end);
    await saveAlertCheck(tx, toCheck(judged, raised, end), { keepDays: keepChecksDays });
    return raised;
  });
}

const toInstant = (at: DateTime) => at.toJSDate().toISOString();

/** The windows of what is watched, judged; a window in which nobody wrote about anything is a gap. */
async function judgeAll(db: Db, subjects: SubjectWindows[], settings: AlertSettings): Promise<Judged[]> {
  const present = new Set(
    subjects.flatMap(({ kind, counts }) => (kind === 'category' ? Object.keys(counts) : [])),
  );
  const watched = subjects.filter((subject) => isWatched(subject, settings));
  const artists = await nameArtists(
    db,
    watched.flatMap(({ kind, key }) => (kind === 'artist' ? Number(key) : [])),
  );
  return watched.map(({ kind, key, counts }) => {
    const windows = toWindows(counts, present);
    const label = kind === 'artist' ? (artists.get(key) ?? key) : key;
    return { kind, key, label, judgement: judgeWindows(windows, settings.minimum) };
  });
}

function isWatched({ kind, key }: SubjectWindows, settings: AlertSettings): boolean {
  if (kind === 'artist') return settings.artists;
  if (kind === 'tag') return settings.tags;
  return settings.categories.some((category) => category === key);
}

function toWindows(counts: Record<string, number>, present: Set<string>): Windows {
  return Array.from({ length: windowsRead }, (_, ago) =>
    ago === 0 || present.has(String(ago)) ? (counts[ago] ?? 0) : null,
  );
}

async function raise(tx: Db, found: Judged[], end: DateTime): Promise<Alert[]> {
  const day = end.minus({ hours: 1 }).toFormat('yyyy-MM-dd');
  const since = toInstant(end.minus({ hours: hoursOf.week }));
  const last = new Map(
    (await listLastAlerts(tx, { since, day })).map((alert) => [
      `${alert.subjectKind} ${alert.subjectKey}`,
      alert,
    ]),
  );
  const raised: Alert[] = [];
  for (const { kind, key, label, judgement } of found) {
    if (judgement.kind !== 'spike') continue;
    const { span, observed, expected, chance, history } = judgement;
    const before = last.get(`${kind} ${key}`);
    const ordinal = 1 + (before?.alertsOfDay ?? 0);
    if (ordinal > mostADay || isKnown(before, { end, hours: hoursOf[span], observed })) continue;
    const alert = await insertAlert(tx, {
      ...{ subjectKind: kind, subjectKey: key, label, span, windowEnd: toInstant(end), day, ordinal },
      ...{ observed, expected, chance, history },
    });
    if (alert) raised.push(alert);
  }
  return raised;
}

/** Endpoints by webhooks, staff by e-mail. */
async function tell(tx: Db, raised: Alert[], end: DateTime): Promise<void> {
  if (raised.length === 0) return;
  await announce(tx, raised.map(toAlertEvent));
  await emit(tx, [alertsRaised({ windowEnd: toInstant(end), alertIds: raised.map(({ id }) => id) })]);
}

type Present = { end: DateTime; hours: number; observed: number };

function isKnown(before: LastAlert | undefined, { end, hours, observed }: Present): boolean {
  if (!before) return false;
  const isFresh = Date.parse(before.windowEnd) > end.minus({ hours }).toMillis();
  return isFresh && observed < growthForNews * before.observed;
}

function toCheck(judged: Judged[], raised: Alert[], end: DateTime) {
  const few = judged.filter(({ judgement }) => judgement.kind === 'few').length;
  return {
    windowEnd: toInstant(end),
    judged: judged.length - few,
    few,
    raised: raised.length,
    subjects: toCheckedSubjects(judged),
  };
}
