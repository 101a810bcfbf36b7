import { Feed } from 'feed';
import type { Report } from '@/lib/report/compose-report';
import type { Phrase, Say } from '@/lib/report/phrase';

type FeedTexts = { title: string; author: string; language: string; say: Say };
type FeedAddresses = { self: string; site: string; ofWeek: (weekId: string) => string };

/** An Atom feed: an entry for each week, dated by its end, so that it stays the same entry for good. */
export function writeFeed(
  reports: Report[],
  texts: FeedTexts,
  { self, site, ofWeek }: FeedAddresses,
): string {
  const [newest] = reports;
  const feed = new Feed({
    id: self,
    title: texts.title,
    link: site,
    language: texts.language,
    author: { name: texts.author, link: site },
    updated: new Date(newest?.week.to ?? 0),
    feedLinks: { atom: self },
    generator: false,
  });
  for (const { week, headline, highlights } of reports) {
    const url = ofWeek(week.id);
    feed.addItem({
      id: url,
      link: url,
      title: texts.say(headline),
      description: texts.say(summarise(highlights)),
      date: new Date(week.to),
      published: new Date(week.to),
    });
  }
  return feed.atom1();
}

function summarise(highlights: Report['highlights']): Phrase {
  const valueOf = (id: string) => highlights.find((highlight) => highlight.id === id)?.value ?? 0;
  return {
    key: 'files.feedSummary',
    values: { n: valueOf('comentarios'), praise: valueOf('elogios'), criticism: valueOf('criticas') },
  };
}
