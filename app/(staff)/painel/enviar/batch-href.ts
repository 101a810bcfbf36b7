/** The page of the batch that an upload became, or was before. */
export function batchHref({ batchId, isRepeat }: { batchId: string; isRepeat: boolean }): string {
  return `/painel/lotes/${batchId}${isRepeat ? '?repetido=1' : ''}`;
}
