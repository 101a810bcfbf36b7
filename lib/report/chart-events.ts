import { toVoices } from '@/lib/report/counts';
import { noonOf } from '@/lib/report/week';
import { daysOfWeek, weeksShown, type WeekReport } from '@/lib/report/week-report';

/** What happened on a day of the eight weeks and may be why a line moved. */
export type ChartEvent = What & {
  day: string;
  /** For date formatters. */
  noon: Date;
  /** Where its noon lies in the eight weeks, 0–1. */
  at: number;
  /** A drawing has room for few; tables and files name all. */
  isDrawn: boolean;
};
type What = { kind: 'release'; title: string; artist: string } | { kind: 'model'; from: string; to: string };

type EventNumbers = Pick<WeekReport, 'days' | 'modelChanges' | 'aroundReleases'>;

const newestModelChanges = 2;
const mostTalkedReleases = 3;

/** Releases that are talked of, and changes of the version that decides most comments; oldest first. */
export function listChartEvents({ days, modelChanges, aroundReleases }: EventNumbers): ChartEvent[] {
  const talked = aroundReleases.toSorted((a, b) => toVoices(b.after).total - toVoices(a.after).total);
  const events = [
    ...modelChanges.toReversed().map(({ day, from, to }, index) => ({
      day,
      isDrawn: index < newestModelChanges,
      kind: 'model' as const,
      from,
      to,
    })),
    ...talked.map(({ releasedOn, title, artist }, index) => ({
      day: releasedOn,
      isDrawn: index < mostTalkedReleases,
      kind: 'release' as const,
      title,
      artist,
    })),
  ];
  return events
    .flatMap((event) => {
      const index = days.findIndex(({ day }) => day === event.day);
      const at = (index + 0.5) / (weeksShown * daysOfWeek);
      return index === -1 ? [] : { ...event, noon: noonOf(event.day), at };
    })
    .toSorted((a, b) => a.at - b.at);
}

/** Events on the wire. */
export function toEventsJson(events: ChartEvent[]) {
  return events.map((event) =>
    event.kind === 'release'
      ? { dia: event.day, tipo: 'lancamento', lancamento: event.title, artista: event.artist }
      : { dia: event.day, tipo: 'mudanca_de_modelo', de: event.from, para: event.to },
  );
}
