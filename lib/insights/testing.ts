import type { Db } from '@/db/client';
import { summaries, summaryVersions } from '@/db/schema/summaries';
import type { Known, Source } from '@/lib/insights/source';
import { listStatements } from '@/lib/insights/state/list-statements';
import type { Counts } from '@/lib/report/counts';
import { countsOf } from '@/lib/report/testing';
import { shiftWeek, weekAt } from '@/lib/report/week';
import { composeFacts } from '@/lib/summary/compose-facts';
import { closedReport } from '@/lib/summary/testing/any-evidence';
import { writeTexts } from '@/lib/summary/write/write-texts';

type Given = {
  week: string;
  counts: Partial<Counts>;
  before: Partial<Counts>;
  artists?: [string, Partial<Counts>][];
};

export function sourceOf({ week, counts, before, artists = [] }: Given): Source {
  const report = closedReport(week, {
    counts: countsOf(counts),
    previousCounts: countsOf(before),
    artists: artists.map(([name, own]) => ({ name, counts: countsOf(own) })),
  });
  const facts = composeFacts({ numbers: report, previousArtists: [], frozenHash: null });
  return { week, facts, texts: writeTexts({ facts, quotes: [] }) };
}

export const knownOf = (source: Source): Known => ({
  ...source,
  statements: listStatements(source, 'pt-BR'),
});

/** Summaries of the three weeks that closed last, stored; oldest first. */
export async function storeThreeWeeks(db: Db, now = new Date()): Promise<Source[]> {
  const week = (back: number) => shiftWeek(weekAt(now), -back).id;
  const [a, b, c, d] = [
    { elogio: 100, critica: 60, sugestao: 20, duvida: 20 },
    { elogio: 120, critica: 50, sugestao: 20, duvida: 10 },
    { elogio: 110, critica: 62, sugestao: 18, duvida: 10 },
    { elogio: 80, critica: 120, sugestao: 20, duvida: 20, spam: 7 },
  ];
  const sources = [
    sourceOf({ week: week(3), counts: b, before: a }),
    sourceOf({ week: week(2), counts: c, before: b, artists: [['Lívia Maré', { elogio: 30, critica: 10 }]] }),
    sourceOf({ week: week(1), counts: d, before: c, artists: [['Lívia Maré', { elogio: 20, critica: 45 }]] }),
  ];
  const createdAt = now.toISOString();
  for (const source of sources) {
    await db.insert(summaries).values({ week: source.week, facts: source.facts, version: 1, createdAt });
    await db.insert(summaryVersions).values({
      ...{ week: source.week, version: 1, createdAt },
      ...{ writtenBy: 'redator', author: null, texts: source.texts, refusals: [] },
    });
  }
  return sources;
}
