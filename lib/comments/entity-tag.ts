const tagPattern = /^"(\d{1,9})"$/;
/** No comment has it. */
const never = -1;

/** A comment's revision as its `ETag`. */
export function entityTag(revision: number): string {
  return `"${revision}"`;
}

/** The revision that `If-Match` asks for; undefined when any will do. One of no comment when it is not one of ours. */
export function readIfMatch(headers: Headers): number | undefined {
  const wanted = headers.get('if-match')?.trim();
  if (wanted === undefined || wanted === '*') return undefined;
  const revision = tagPattern.exec(wanted)?.[1];
  return revision === undefined ? never : Number(revision);
}
