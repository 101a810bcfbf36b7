import { combineHashes, hashText } from '@/lib/text/hash';

const salt = 0x5eed;

/** Whether a comment is in a share of all, always the same for one comment; a larger share contains the smaller. */
export function isSampled(commentId: string, share: number): boolean {
  return combineHashes(hashText(commentId), salt) / 2 ** 32 < share;
}
