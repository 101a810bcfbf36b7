/** Lower case without accents, in compatibility form: `ÀÉ ﬁ` → `ae fi`. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** `foldText` with everything but letters and digits squeezed to single spaces: the key of a name. */
export function nameKey(name: string): string {
  return foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
