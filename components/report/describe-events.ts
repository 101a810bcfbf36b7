import type { EventNote } from '@/components/charts/event-notes';
import type { Translator } from '@/i18n/translator';
import type { ChartEvent } from '@/lib/report/chart-events';
import { shorten } from '@/lib/text/shorten';

const longestTitle = 22;

/** The events a drawing has room for. */
export function toEventNotes(events: ChartEvent[], t: Translator<'report'>): EventNote[] {
  return events
    .filter(({ isDrawn }) => isDrawn)
    .map((event) => ({
      key: `${event.day} ${event.kind === 'release' ? event.title : ''}`,
      text:
        event.kind === 'release'
          ? t('charts.events.release', { title: shorten(event.title, longestTitle), day: event.noon })
          : t('charts.events.model', { day: event.noon }),
      at: event.at,
      isStrong: event.kind === 'model',
    }));
}

/** What happened in one row of a table, in words. */
export function describeEvents(events: ChartEvent[], t: Translator<'report'>): string {
  return events
    .map((event) =>
      event.kind === 'release'
        ? t('charts.events.release', { title: event.title, day: event.noon })
        : t('charts.events.model', { day: event.noon }),
    )
    .join('; ');
}
