import type { ReviewReason } from '@/db/schema/comments';
import { createFeatureTagger, type TagEntry } from '@/lib/classification/feature-tagger';
import {
  createNameRecogniser,
  type ArtistName,
  type ReleaseTitle,
} from '@/lib/classification/name-recogniser';
import { askThreshold } from '@/lib/learner/calibration';
import { type Model } from '@/lib/learner/model';
import { predict } from '@/lib/learner/predict';
import { readComment, type Reading } from '@/lib/learner/reading';
import { log } from '@/lib/log';
import { fingerprintWords } from '@/lib/text/fingerprint-words';
import { nameKey } from '@/lib/text/fold';
import { categories, parseCategory, type Category } from '@/lib/text/categories';

type CommentToClassify = {
  id: string;
  text: string;
  artistId: number | null;
  releaseId: number | null;
};

export type Decision = {
  id: string;
  category: Category;
  /** Calibrated probability of the category. */
  confidence: number;
  /** In the order of `categories`. */
  probabilities: number[];
  tags: string[];
  artistId: number | null;
  releaseId: number | null;
  decidedBy: 'learner' | 'llm';
  modelVersion: string;
  /** Why a person should look; null when nobody needs to. */
  reviewReason: ReviewReason | null;
  /** What near-duplicates of the comment have in common. */
  fingerprint: number;
};

export type Classifier = {
  version: string;
  /** The learner's decision of each comment, in order; a comment that cannot be decided has none. */
  classifyComments: (comments: readonly CommentToClassify[]) => Decision[];
  /** Below this confidence a person is asked. */
  reviewBelow: number;
  /** Below this confidence the learner is right less often than `precision` (0.90–0.99). */
  askBelow: (precision: number) => number;
  /** The artist of the catalogue that goes by this name, case and accents aside. */
  findArtist: (name: string) => number | null;
};

type Knowledge = {
  model: Model;
  tags: readonly TagEntry[];
  artists: readonly ArtistName[];
  releases: readonly ReleaseTitle[];
};

/** Category by the learner, tags by the vocabulary, artist and release by the payload or the catalogue. */
export function createClassifier({ model, tags, artists, releases }: Knowledge): Classifier {
  if (model.labels.join() !== categories.join())
    throw new Error(`The model decides other categories: ${model.labels.join(', ')}.`);
  const version = learnerVersion(model);
  const findTags = createFeatureTagger(tags);
  const recognise = createNameRecogniser(artists, releases);
  const artistIds = new Map(artists.map(({ id, name }) => [nameKey(name), id]));

  const classify = (comment: CommentToClassify): Decision => {
    const reading = readComment(comment.text);
    const { label, confidence, probabilities } = predict(model, comment.text, reading);
    const category = requireCategory(label);
    return {
      id: comment.id,
      category,
      confidence,
      probabilities,
      tags: category === 'spam' ? [] : findTags(reading.tokens),
      ...recognise(comment.text, reading.tokens, comment),
      decidedBy: 'learner',
      modelVersion: version,
      reviewReason: whyReview(reading, confidence < model.reviewBelow),
      fingerprint: fingerprintWords(reading.tokens),
    };
  };

  return {
    version,
    classifyComments: (comments) => comments.flatMap((comment) => attempt(classify, comment)),
    reviewBelow: model.reviewBelow,
    askBelow: (precision) => askThreshold(model, precision),
    findArtist: (name) => artistIds.get(nameKey(name)) ?? null,
  };
}

/** An order to the machine changes no label; but whoever gives one wants something, so a person looks. */
function whyReview({ speaksToMachine }: Reading, isDoubtful: boolean): ReviewReason | null {
  if (speaksToMachine) return 'fala_com_a_maquina';
  return isDoubtful ? 'baixa_confianca' : null;
}

/** What a decision of this learner names as its model. */
export function learnerVersion({ id }: Pick<Model, 'id'>): string {
  return `categoria-${id}`;
}

/** A comment that cannot be decided is left out and stays pending; its neighbours are decided all the same. */
function attempt(classify: (comment: CommentToClassify) => Decision, comment: CommentToClassify): Decision[] {
  try {
    return [classify(comment)];
  } catch (error) {
    log.error({ commentId: comment.id, err: error }, 'comment could not be classified');
    return [];
  }
}

function requireCategory(label: string): Category {
  const category = parseCategory(label);
  if (!category) throw new Error(`The model knows a category the product does not: ${label}.`);
  return category;
}
