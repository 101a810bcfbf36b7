/** FNV-1a over UTF-16 units, 32 bits. Start from another hash to continue it. */
export function hashText(text: string, start = 0x811c9dc5): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Joins two hashes; the order matters. */
export function combineHashes(left: number, right: number): number {
  return Math.imul(left ^ (right + 0x9e3779b9 + (left << 6) + (left >>> 2)), 0x85ebca6b) >>> 0;
}
