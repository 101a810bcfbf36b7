import type { Finding } from '@/lib/summary/verify/refusal';

/** What a reader could follow, or a mail client would make a link of; ours are added by the letter itself. */
const patterns = [
  /(?:https?|hxxps?|ftp|mailto|javascript|data|tel|file)\s?:\S*/giu,
  /\bwww\b\S*/giu,
  /\bxn--\S*/giu,
  /[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.\p{L}{2,}\S*/gu, // a dot inside a word
  /\b\d{1,3}(?:\.\d{1,3}){3}\b\S*/gu,
  /\b[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}\b/giu,
  /\p{L}[\p{L}\p{N}]*:(?=\S)\S+/gu, // a scheme
  /\S*@\S*/gu,
  /\S*:?\/\/\S*/gu,
  /\p{L}+\s+(?:\.|\(?\b(?:ponto|dot)\b\)?)\s*(?:com|net|org|br|io|ly|app|me|info|link|site|shop)\b/giu,
  /\barroba\b/giu,
  /\p{L}[\p{L}\p{N}]*\/[\p{L}\p{N}]*\d[\p{L}\p{N}]*/gu, // a short path
];

export function findLinks(text: string): Finding[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([passage]) => ({ reason: 'endereco' as const, passage })),
  );
}
