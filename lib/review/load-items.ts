import type { Db } from '@/db/client';
import { listTagExplanations, type PresentTag } from '@/db/queries/catalogue';
import { listDecisions, listForReview, type DecisionRow, type ReviewRow } from '@/db/queries/reviews';
import type { ReviewReason } from '@/db/schema/comments';
import { explainComment, type LocalReading } from '@/lib/classification/explain-comment';
import { listPresentTags, type Explanations } from '@/lib/comments/list-present-tags';
import type { Category } from '@/lib/text/categories';

type HistoryLine = Pick<DecisionRow, 'decidedAt' | 'decidedBy' | 'category' | 'confidence'> & {
  who: string | null;
};

/** A comment as its reviewer sees it. */
export type ReviewItem = Pick<
  ReviewRow,
  | 'id'
  | 'revision'
  | 'text'
  | 'author'
  | 'source'
  | 'track'
  | 'artist'
  | 'release'
  | 'occurredAt'
  | 'receivedAt'
> & {
  category: Category | null;
  confidence: number | null;
  margin: number | null;
  reason: ReviewReason | null;
  reviewed: boolean;
  tags: PresentTag[];
  /** The last machine's: who it was, and what it computed in the order of `categories`. */
  machine: { by: 'learner' | 'llm'; version: string | null; probabilities: number[] | null } | null;
  /** How the local model reads it now, with the words that weighed. */
  reading: Pick<LocalReading, 'category' | 'terms'>;
  history: HistoryLine[];
};

/** In the order of `ids`; what is erased or gone is left out. */
export async function loadItems(
  db: Db,
  { ids, userId }: { ids: string[]; userId: string },
): Promise<ReviewItem[]> {
  if (ids.length === 0) return [];
  const [rows, explanations, decisions] = await Promise.all([
    listForReview(db, { ids, userId }),
    listTagExplanations(db),
    listDecisions(db, ids),
  ]);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const historyOf = Map.groupBy(decisions, ({ commentId }) => commentId);
  return ids.flatMap((id) => {
    const row = rowOf.get(id);
    return row ? [toItem(row, historyOf.get(id) ?? [], explanations)] : [];
  });
}

/** Whoever gives a second opinion does not see what people said before. */
function toItem(row: ReviewRow, all: DecisionRow[], explanations: Explanations): ReviewItem {
  const { isBlind, state, ...facts } = row;
  const history = isBlind ? all.filter(({ decidedBy }) => decidedBy !== 'human') : all;
  const reading = explainComment(row.text ?? '');
  return {
    ...facts,
    category: state.category,
    confidence: state.confidence,
    margin: state.margin,
    reason: state.reviewReason,
    reviewed: state.reviewed,
    tags: listPresentTags(state.tags, explanations),
    machine: machineOf(history),
    reading: { category: reading.category, terms: reading.terms },
    history: history.map(({ decidedAt, decidedBy, category, confidence, user, modelVersion }) => ({
      decidedAt,
      decidedBy,
      category,
      confidence,
      who: user ?? modelVersion,
    })),
  };
}

function machineOf(history: DecisionRow[]): ReviewItem['machine'] {
  for (const { decidedBy, modelVersion, probabilities } of history)
    if (decidedBy !== 'human') return { by: decidedBy, version: modelVersion, probabilities };
  return null;
}
