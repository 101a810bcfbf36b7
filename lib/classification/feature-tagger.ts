import { createAliasFinder, type TagEntry } from '@/lib/learner/alias-finder';
import { loadTagModel } from '@/lib/learner/load-model';
import { scoreTags } from '@/lib/learner/score-tags';
import { type TagModel } from '@/lib/learner/tag-model';
import { type Token } from '@/lib/text/tokenise';

export { type TagEntry };

/** Codes of the tags a comment speaks of, the surest first. */
export type FeatureTagger = (tokens: readonly Token[]) => string[];

export const maxTags = 4;

/**
 * Tags by the model, which counts an alias as one sign among others. A tag the model was not trained with is found
 * by its aliases alone; one that is not among `tags` is never given, whatever the model knows.
 */
export function createFeatureTagger(
  tags: readonly TagEntry[],
  model: TagModel = loadTagModel(),
): FeatureTagger {
  const findAliases = createAliasFinder(tags);
  const known = new Set(model.codes);
  const given = new Set(tags.map(({ code }) => code));
  return (tokens) => {
    const aliases = findAliases(tokens);
    const byModel = scoreTags(model, tokens, aliases).filter(({ code }) => given.has(code));
    const byAlias = aliases
      .filter((code) => !known.has(code))
      .map((code) => ({ code, score: model.threshold }));
    return [...byModel, ...byAlias]
      .sort((a, b) => b.score - a.score)
      .slice(0, maxTags)
      .map(({ code }) => code);
  };
}
