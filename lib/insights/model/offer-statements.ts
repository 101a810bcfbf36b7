import type { Question } from '@/lib/insights/read/read-question';
import type { Known } from '@/lib/insights/source';
import type { Statement } from '@/lib/insights/state/statement';

const artistsOffered = 6;

/** What a language model gets to read, each sentence under an id as `2026-W47/12`. */
export function offerStatements(
  known: readonly Known[],
  { names }: Pick<Question, 'names'>,
): Map<string, Statement> {
  const asked = new Set(names.map(({ name }) => name));
  return new Map(
    known.flatMap(({ week, facts, statements }) => {
      const first = new Set(facts.artists.slice(0, artistsOffered).map(({ name }) => name));
      return statements
        .filter((statement) => isOffered(statement, { asked, first }))
        .map((statement, index): [string, Statement] => [`${week}/${index + 1}`, statement]);
    }),
  );
}

/** Of artists who are neither asked about nor talked about much, nothing; of the latter the main thing. */
function isOffered({ about }: Statement, { asked, first }: Record<'asked' | 'first', Set<string>>): boolean {
  if (!about || !/^(?:subject|part|turn)$/.test(about.aspect)) return true;
  if (about.name !== null && asked.has(about.name)) return true;
  return about.aspect === 'subject' && about.name !== null && first.has(about.name);
}
