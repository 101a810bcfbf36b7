import type { Question, Topic } from '@/lib/insights/read/read-question';

/** Chosen on the development half of `evals/datasets/questions.pt-BR.jsonl`; see docs/questions.md. */
export const enoughUnderstood = 0.75;

/** Manner and smallness seldom say what a question is about. */
const soft = /(?:mente|inh[oa]s?|zinh[oa]s?)$/;
/** A verb in the past tells how something went rather than what. */
const verb = /(?:[aei]ram|[^t]ou|iu|eu|ava|avam)$/;
const weights = { soft: 0.5, verb: 1, plain: 2, concept: 1, name: 3 };

/** Of what a question says, the share that is understood: as a name, a time, a concept, or by `isKnown`. */
export function weighUnderstood(
  {
    topics,
    names,
    weeks,
    days,
    concepts,
  }: Pick<Question, 'topics' | 'names' | 'weeks' | 'days' | 'concepts'>,
  isKnown: (stem: string) => boolean,
): number {
  const weigh = ({ key }: Topic) =>
    soft.test(key) ? weights.soft : verb.test(key) ? weights.verb : weights.plain;
  const sum = (some: Topic[]) => some.reduce((total, topic) => total + weigh(topic), 0);
  const understood =
    names.length * weights.name +
    (concepts.size + Math.min(1, weeks.length + days.length)) * weights.concept +
    sum(topics.filter(({ stem }) => isKnown(stem)));
  const strange = sum(topics.filter(({ stem }) => !isKnown(stem)));
  return understood + strange === 0 ? 0 : understood / (understood + strange);
}
