import { createClassifier } from '@/lib/classification/create-classifier';
import { decideWithVerdict } from '@/lib/classification/decide-with-verdict';
import vocabulary from '@/lib/classification/feature-tags.json';
import { sureFrom } from '@/lib/classification/sure-from';
import type { ClassificationSettings } from '@/lib/classification/policy';
import { type Model } from '@/lib/learner/model';
import { categories, parseCategory } from '@/lib/text/categories';
import { askInBatches, type EvalAccess } from '@/evals/cascade/ask-in-batches';
import { type Labelled } from '@/evals/scoring/answer-locally';
import { type Answer } from '@/evals/scoring/score-answers';

const targetPrecision = 0.98;

type Decided = {
  answers: Answer[];
  /** How many were asked about, and how many of these the model did not answer. */
  asked: number;
  unanswered: number;
};

/** Decides as production does: the learner where it is sure, the language model for the rest. */
export async function decideByPolicy(
  comments: readonly Labelled[],
  { model, policy, access }: { model: Model; policy: ClassificationSettings['policy']; access: EvalAccess },
): Promise<Decided> {
  const classifier = createClassifier({ model, tags: vocabulary, artists: [], releases: [] });
  const threshold = sureFrom({ policy, targetPrecision }, classifier);
  const local = classifier.classifyComments(
    comments.map(({ text }, i) => ({ id: String(i), text, artistId: null, releaseId: null })),
  );
  const doubted = local.filter(({ confidence }) => confidence < threshold);
  const texts = doubted.flatMap(({ id }) => comments[Number(id)]?.text ?? []);
  const verdicts = await askInBatches(texts, access);
  const byId = new Map(doubted.map(({ id }, i) => [id, verdicts[i]]));
  const answers = local.map((decision): Answer => {
    const verdict = byId.get(decision.id);
    const version = access.settings.modelName;
    const final = verdict ? decideWithVerdict(decision, verdict, { classifier, version }) : decision;
    const label = parseCategory(comments[Number(decision.id)]?.label ?? '');
    return {
      expected: label ? categories.indexOf(label) : -1,
      predicted: categories.indexOf(final.category),
      confidence: final.confidence,
      inReview: final.reviewReason !== null,
    };
  });
  const unanswered = verdicts.filter(({ kind }) => kind !== 'answered').length;
  return { answers, asked: doubted.length, unanswered };
}
