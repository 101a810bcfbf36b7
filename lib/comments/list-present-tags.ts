import type { PresentTag } from '@/db/queries/catalogue';

export type Explanations = ReadonlyMap<string, PresentTag>;

/** The tags that codes of any age stand for now; two that became one are shown once. */
export function listPresentTags(codes: readonly string[], explanations: Explanations): PresentTag[] {
  const present = codes.map((code) => explanations.get(code) ?? { code, explanation: '' });
  return [...new Map(present.map((tag) => [tag.code, tag])).values()];
}
