import { chooseStatements } from '@/lib/insights/answer/choose-statements';
import { findExtremeWeek } from '@/lib/insights/answer/find-extreme-week';
import { rankPassages } from '@/lib/insights/answer/rank-passages';
import type { Said, Verdict } from '@/lib/insights/answer/verdict';
import { enoughUnderstood, weighUnderstood } from '@/lib/insights/answer/weigh-doubt';
import type { Question } from '@/lib/insights/read/read-question';
import { stemOf } from '@/lib/insights/read/words';
import type { Known } from '@/lib/insights/source';
import type { Statement } from '@/lib/insights/state/statement';
import { nameKey } from '@/lib/text/fold';

/** Answers by what the weeks' statements say word by word, or says that they do not. `known` is oldest first. */
export function answerByRule(question: Question, known: readonly Known[]): Verdict {
  if (question.bound) return silent(question.bound);
  const asked = question.weeks.length > 0 ? known.filter(({ week }) => question.weeks.includes(week)) : known;
  if (question.weeks.some((id) => known.every(({ week }) => week !== id))) return silent('semana');
  if (question.topics.length > 0) return answerFromTexts(question, asked);
  return answerFromFacts(question, asked);
}

const silent = (silence: Extract<Verdict, { found: false }>['silence']): Verdict => ({
  found: false,
  silence,
});
const found = (statements: readonly Statement[]): Verdict =>
  statements.length === 0 ? silent('assunto') : { found: true, lead: null, said: statements.map(say) };

function say(statement: Statement): Said {
  return { week: statement.week, text: statement.text, sources: [statement] };
}

function answerFromFacts(question: Question, asked: readonly Known[]): Verdict {
  const { concepts, names } = question;
  if (concepts.size === 0 && names.length === 0 && question.weeks.length === 0) return silent('assunto');
  if (isOverview(question))
    return found(takeWeeks(question, asked).flatMap(({ statements }) => openingOf(statements)));
  if (concepts.has('week')) return findExtremeWeek(question, asked) ?? silent('assunto');
  const chosen = asked.map(({ statements }) => chooseStatements(question, statements));
  const told = chosen.filter((statements) => statements.length > 0);
  if (told.length === 0 && names.length > 0) return silent('nome');
  return found((spansWeeks(question) ? told : told.slice(-1)).flat());
}

/** A question that names no week is about the newest that has an answer, unless it follows them. */
const spansWeeks = ({ weeks, isTrend, concepts }: Question) =>
  weeks.length > 0 || isTrend || concepts.has('trend');
const takeWeeks = (question: Question, asked: readonly Known[]) =>
  spansWeeks(question) || question.concepts.has('overview') ? asked : asked.slice(-1);

/** `Como foi a semana?`: nothing particular is asked for. */
function isOverview({ concepts, names, days }: Question): boolean {
  if (names.length > 0 || days.length > 0) return false;
  return [...concepts].every((concept) => ['overview', 'most', 'trend', 'before'].includes(concept));
}

/** A headline, and the sentences of a summary after it. */
const sentencesOfOverview = 4;
const openingOf = (statements: readonly Statement[]) =>
  statements.filter(({ about }) => about === null).slice(0, sentencesOfOverview);

const sentencesOfTexts = 2;
/** Beside the best a weaker sentence only distracts. */
const nearBest = 0.7;

/** By the sentences of the summaries themselves: the question has words that no fact knows. */
function answerFromTexts(question: Question, asked: readonly Known[]): Verdict {
  if (question.topics.some(({ isNamed, stem }) => isNamed && !asked.some((week) => tells(week, stem))))
    return silent('nome');
  const texts = asked.flatMap(({ statements }) => statements.filter(({ about }) => about === null));
  const stems = [
    ...question.topics.map(({ stem }) => stem),
    ...question.names.flatMap(({ name }) => nameKey(name).split(' ').map(stemOf)),
  ];
  const ranked = rankPassages(stems, texts);
  const [best] = ranked;
  if (weighUnderstood(question, (stem) => best?.stems.has(stem) ?? false) < enoughUnderstood)
    return silent('assunto');
  const knowsTopic = best && question.topics.some(({ stem }) => best.stems.has(stem));
  if (!knowsTopic) return answerFromFacts({ ...question, topics: [] }, asked);
  const near = ranked.filter(({ score }) => score >= best.score * nearBest).slice(0, sentencesOfTexts);
  return found(near.map(({ statement }) => statement));
}

function tells({ statements }: Known, stem: string): boolean {
  return rankPassages([stem], statements).length > 0;
}
