import { setImmediate } from 'node:timers/promises';
import { getDatabase, type Db } from '@/db/client';
import { listArtists, listReleases } from '@/db/queries/catalogue';
import { listKnownPhrases, replacePhraseProposals, type PhraseProposal } from '@/db/queries/tags';
import { listUntaggedTexts } from '@/db/queries/untagged-comments';
import { createRunReader, listPhrases, type RunReader } from '@/lib/tags/phrases';
import {
  leastComments,
  rankRisingPhrases,
  type PhraseCounts,
  type RisingPhrase,
} from '@/lib/tags/rising-phrases';
import { spellPhrase } from '@/lib/tags/spell-phrase';
import { nameKey } from '@/lib/text/fold';

const dayMs = 86_400_000;
const recentDays = 7;
const earlierDays = 28;
const sampleSize = 20_000;
const textsAtOnce = 250;

/**
 * Proposes tags from phrases that rise in comments without a tag: the last seven days against the four weeks before,
 * at most 20,000 comments of each, the same number of every day. What was refused or archived is not proposed again.
 * Returns how many proposals wait because of it.
 */
export async function proposeFromPhrases({
  db = getDatabase(),
  now = Date.now(),
}: { db?: Db; now?: number } = {}): Promise<{ proposed: number }> {
  const readRuns = createRunReader(await listNames(db));
  const recentTexts: string[] = [];
  const recent = new PhraseCounter(readRuns);
  for await (const texts of sampleDays(db, { end: now, days: recentDays })) {
    recentTexts.push(...texts);
    recent.add(texts);
  }
  recent.keepOnly(({ comments }) => comments >= leastComments);
  const earlier = new PhraseCounter(readRuns, recent.counts);
  for await (const texts of sampleDays(db, { end: now - recentDays * dayMs, days: earlierDays }))
    earlier.add(texts);
  const proposals = rankRisingPhrases(recent, earlier).map((rising) =>
    toProposal(rising, recentTexts, readRuns),
  );
  return { proposed: await replacePhraseProposals(db, proposals) };
}

/** What has a name already: the catalogue's, and every alias but those of proposals, which are counted anew. */
async function listNames(db: Db): Promise<string[]> {
  const [artists, releases, phrases] = await Promise.all([
    listArtists(db),
    listReleases(db),
    listKnownPhrases(db),
  ]);
  return [...artists.map(({ name }) => name), ...releases.map(({ title }) => title), ...phrases];
}

/** Day by day and a few at a time, so that neither the query nor the counting holds anybody up. */
async function* sampleDays(db: Db, { end, days }: { end: number; days: number }) {
  const limit = Math.floor(sampleSize / days);
  for (let day = days; day > 0; day--) {
    const from = new Date(end - day * dayMs).toISOString();
    const to = new Date(end - (day - 1) * dayMs).toISOString();
    const texts = await listUntaggedTexts(db, { from, to, limit });
    for (let start = 0; start < texts.length; start += textsAtOnce) {
      yield texts.slice(start, start + textsAtOnce);
      await setImmediate();
    }
  }
}

/** Counts each phrase once a text, and each text once: a text sent a hundred times is one voice. */
class PhraseCounter implements PhraseCounts {
  readonly counts = new Map<string, number>();
  total = 0;
  private readonly seen = new Set<string>();

  constructor(
    private readonly readRuns: RunReader,
    /** Only these are counted one by one; the total has all. */
    private readonly wanted?: ReadonlyMap<string, number>,
  ) {}

  add(texts: readonly string[]): void {
    for (const text of texts) {
      const key = nameKey(text);
      if (this.seen.has(key)) continue;
      this.seen.add(key);
      const phrases = listPhrases(this.readRuns(text));
      this.total += phrases.size;
      for (const phrase of phrases)
        if (this.wanted?.has(phrase) ?? true) this.counts.set(phrase, (this.counts.get(phrase) ?? 0) + 1);
    }
  }

  keepOnly(isWanted: (entry: { comments: number }) => boolean): void {
    for (const [phrase, comments] of this.counts) if (!isWanted({ comments })) this.counts.delete(phrase);
  }
}

function toProposal(rising: RisingPhrase, texts: readonly string[], readRuns: RunReader): PhraseProposal {
  const spelling = spellPhrase(rising.phrase, texts, readRuns);
  return {
    code: `tema_${rising.phrase.replaceAll(' ', '_')}`,
    explanation: `Comentários que falam de “${spelling}”`,
    aliases: [spelling],
    evidence: rising.comments,
  };
}
