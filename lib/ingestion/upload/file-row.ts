/** One row of a file as a comment input; `problem` where the row itself could not be read. `line` counts from 1. */
export type FileRow = { line: number; input: Record<string, unknown>; problem?: string };

export const rowMaxCharacters = 200_000;
