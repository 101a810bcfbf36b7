import type { CallResult } from '@/lib/llm/call-model';
import {
  classifyAnswerSchema,
  renderClassifyGuide,
  type ClassifyAnswer,
  type PromptTag,
} from '@/lib/llm/prompts/classify-comments';

/** A text to ask about, with personal data masked already. */
export type Question = { id: string; text: string };

/** What the language model said about one comment, or why it said nothing that counts. */
export type Verdict =
  ({ kind: 'answered' } & Omit<ClassifyAnswer, 'id'>) | { kind: 'refused' | 'garbled' | 'unavailable' };

type Answer = { itens: ClassifyAnswer[] };
type Ask = (request: {
  system: string;
  questions: readonly Question[];
  schema: ReturnType<typeof classifyAnswerSchema>;
  maxAttempts: number;
}) => Promise<CallResult<Answer>>;

/** With the single question after a spoiled answer: at most three requests about any comment. */
const batchAttempts = 2;
const singlesAtOnce = 5;

/**
 * Asks about all questions in one prompt. An answer that is refused, breaks its form or does not match the ids one
 * to one spoils the whole batch: each question is then asked once more alone.
 */
export async function askAboutComments(
  questions: readonly Question[],
  { ask, tags }: { ask: Ask; tags: readonly PromptTag[] },
): Promise<Map<string, Verdict>> {
  const shared = {
    system: renderClassifyGuide(tags),
    schema: classifyAnswerSchema(tags.map(({ code }) => code)),
  };
  const askOnce = async (asked: readonly Question[], maxAttempts: number) =>
    toVerdicts(asked, await ask({ ...shared, questions: asked, maxAttempts }));

  const verdicts = await askOnce(questions, batchAttempts);
  if (questions.length < 2 || ![...verdicts.values()].some(isSpoiled)) return verdicts;
  const alone: [string, Verdict][] = [];
  for (let start = 0; start < questions.length; start += singlesAtOnce) {
    const some = questions.slice(start, start + singlesAtOnce);
    const answers = await Promise.all(some.map((question) => askOnce([question], 1)));
    alone.push(...answers.flatMap((answer) => [...answer]));
  }
  return new Map(alone);
}

function isSpoiled({ kind }: Verdict): boolean {
  return kind === 'refused' || kind === 'garbled';
}

function toVerdicts(questions: readonly Question[], result: CallResult<Answer>): Map<string, Verdict> {
  if (result.outcome !== 'answered') return same(questions, { kind: toKind(result.outcome) });
  const byId = new Map(result.output.itens.map((item) => [item.id, item]));
  const matches =
    result.output.itens.length === questions.length && questions.every(({ id }) => byId.has(id));
  if (!matches) return same(questions, { kind: 'garbled' });
  return new Map([...byId].map(([id, { id: _, ...answer }]) => [id, { kind: 'answered', ...answer }]));
}

function same(questions: readonly Question[], verdict: Verdict): Map<string, Verdict> {
  return new Map(questions.map(({ id }) => [id, verdict]));
}

function toKind(outcome: Exclude<CallResult<Answer>['outcome'], 'answered'>) {
  return outcome === 'refused' || outcome === 'garbled' ? outcome : 'unavailable';
}
