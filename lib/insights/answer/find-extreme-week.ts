import { chooseStatements } from '@/lib/insights/answer/choose-statements';
import type { Known } from '@/lib/insights/source';
import type { Verdict } from '@/lib/insights/answer/verdict';
import type { Question } from '@/lib/insights/read/read-question';
import { countOpinions, shareOf, type Counts } from '@/lib/report/counts';
import { opinions } from '@/lib/text/categories';

/** Which of the weeks had most or least of something; null where that cannot be told, also where two share it. */
export function findExtremeWeek(question: Question, known: readonly Known[]): Verdict | null {
  const { concepts } = question;
  const [category, another] = opinions.filter((one) => concepts.has(one));
  const [name, nobodyElse] = question.names.filter(({ kind }) => kind === 'artist');
  if (another || nobodyElse || (question.names.length > 0 && !name) || concepts.has('artist')) return null;
  const valueOf = (counts: Counts) => {
    if (concepts.has('spam')) return counts.spam;
    return category ? (shareOf(counts, category) ?? 0) : countOpinions(counts);
  };
  const most = !concepts.has('least');
  const weighed = known.flatMap((week) => {
    const counts = name
      ? week.facts.artists.find((one) => one.name === name.name)?.now
      : week.facts.total.now;
    const statements = chooseStatements(withoutChange(question), week.statements);
    return counts && statements.length > 0
      ? [{ week: week.week, value: valueOf(counts) * (most ? 1 : -1), statements }]
      : [];
  });
  const [first, second] = weighed.toSorted((a, b) => b.value - a.value);
  if (!first || !second || first.value <= second.value) return null;
  const said = weighed.flatMap(({ week, statements }) =>
    statements.slice(0, 1).map((statement) => ({ week, text: statement.text, sources: [statement] })),
  );
  return { found: true, lead: { week: first.week, most }, said };
}

/** How much a week had, not how it moved. */
function withoutChange(question: Question): Question {
  const kept = [...question.concepts].filter((concept) => concept !== 'change' && concept !== 'trend');
  return {
    ...question,
    isComparison: false,
    concepts: new Set([...kept, ...(kept.length > 0 ? [] : (['voices'] as const))]),
  };
}
