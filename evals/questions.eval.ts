import { isDeepStrictEqual } from 'node:util';
import { countWords, longestAnswerWords, type Answer } from '@/lib/insights/answer/compose-answer';
import { giveAnswer } from '@/lib/insights/give-answer';
import type { Source } from '@/lib/insights/source';
import { stateFacts } from '@/lib/insights/state/state-facts';
import { isForDevelopment, readQuestionCases, type QuestionCase } from '@/evals/questions/read-questions';
import { readInventedWeeks } from '@/evals/questions/read-weeks';
import { round } from '@/evals/scoring/round';

const weeksAnsweredFrom = 3;

type Judged = QuestionCase & { answer: Answer; isRightWeek: boolean; isRight: boolean };
export type QuestionReport = Awaited<ReturnType<typeof evaluateQuestions>>;

/** Questions answered without a model. The half the rules were made with is reported apart. */
export async function evaluateQuestions() {
  const { now, sources: all } = readInventedWeeks();
  const sources = all.slice(-weeksAnsweredFrom);
  const judged = await Promise.all(
    readQuestionCases().map(async (item) => {
      const options = { sources, now, locale: item.idioma, model: null };
      return judge(item, (await giveAnswer(item.pergunta, options)).answer);
    }),
  );
  const passages = judged.flatMap(({ answer, idioma }) =>
    answer.sources.map((passage) => isVerbatim(passage, idioma, sources)),
  );
  const sizes = judged.map(({ answer }) => countWords(answer.paragraphs.join(' ')));
  return {
    ...score(judged.filter((item) => !isForDevelopment(item))),
    development: score(judged.filter(isForDevelopment)),
    sources: passages.length,
    verbatim: round(passages.filter(Boolean).length / Math.max(1, passages.length)),
    longestWords: Math.max(...sizes),
    overlong: sizes.filter((words) => words > longestAnswerWords).length,
  };
}

function judge(item: QuestionCase, answer: Answer): Judged {
  const isRightWeek = isDeepStrictEqual(answer.weeks, item.semanas);
  const text = answer.paragraphs.join('\n');
  return {
    ...item,
    answer,
    isRightWeek,
    isRight: isRightWeek && item.contem.every((part) => text.includes(part)),
  };
}

function score(judged: readonly Judged[]) {
  const answerable = judged.filter(({ semanas }) => semanas.length > 0);
  const unanswerable = judged.filter(({ semanas }) => semanas.length === 0);
  const share = (some: readonly Judged[], is: (item: Judged) => boolean) =>
    round(some.filter(is).length / Math.max(1, some.length));
  const byType = Map.groupBy(judged, ({ tipo }) => tipo);
  return {
    answerable: answerable.length,
    rightWeeks: share(answerable, ({ isRightWeek }) => isRightWeek),
    rightAnswers: share(answerable, ({ isRight }) => isRight),
    unanswerable: unanswerable.length,
    abstention: share(unanswerable, ({ answer }) => !answer.found),
    byType: Object.fromEntries(
      [...byType].map(([tipo, some]) => [
        tipo,
        { cases: some.length, right: share(some, ({ isRight }) => isRight) },
      ]),
    ),
    failures: judged
      .filter(({ isRight }) => !isRight)
      .map(({ id, pergunta, semanas, answer }) => ({
        id,
        pergunta,
        esperadas: semanas,
        citadas: answer.weeks,
        resposta: answer.paragraphs.join(' '),
      })),
  };
}

/** In the stored text of that week, or what the fixed rule makes of its facts. */
function isVerbatim(
  { week, text }: Answer['sources'][number],
  locale: QuestionCase['idioma'],
  sources: readonly Source[],
): boolean {
  const source = sources.find((one) => one.week === week);
  if (!source) return false;
  const { headline, paragraphs } = source.texts[locale];
  return (
    [headline, ...paragraphs].some((part) => part.includes(text)) ||
    stateFacts(source.facts, locale).some((statement) => statement.text === text)
  );
}
