import type { Verdict } from '@/lib/classification/ask-about-comments';
import type { Classifier, Decision } from '@/lib/classification/create-classifier';
import { weighVerdict } from '@/lib/classification/weigh-verdict';
import { categories } from '@/lib/text/categories';

/**
 * The learner's decision after the language model was asked. Its category stands, with the confidence that both
 * together give it; where they contradict each other strongly a person is asked. A refusal or a spoiled answer asks a
 * person too; when the model cannot be reached the learner's word stands by its own rule.
 */
export function decideWithVerdict(
  local: Decision,
  verdict: Verdict,
  { classifier, version }: { classifier: Classifier; version: string },
): Decision {
  if (verdict.kind === 'unavailable') return local;
  if (verdict.kind !== 'answered')
    return { ...local, reviewReason: verdict.kind === 'refused' ? 'modelo_recusou' : 'modelo_ilegivel' };
  const probabilities = weighVerdict(local.probabilities, verdict.categoria);
  const confidence = probabilities[categories.indexOf(verdict.categoria)] ?? 0;
  return {
    ...local,
    category: verdict.categoria,
    confidence,
    probabilities,
    tags: verdict.categoria === 'spam' ? [] : verdict.tags,
    artistId: local.artistId ?? (verdict.artista === null ? null : classifier.findArtist(verdict.artista)),
    decidedBy: 'llm',
    modelVersion: version,
    reviewReason: confidence < classifier.reviewBelow ? 'discordancia' : keptReason(local),
  };
}

/** The learner's doubt is answered; that a comment gives orders is no doubt. */
function keptReason({ reviewReason }: Decision): Decision['reviewReason'] {
  return reviewReason === 'fala_com_a_maquina' ? reviewReason : null;
}
