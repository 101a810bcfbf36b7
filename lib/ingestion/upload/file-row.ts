import type { ColumnMap } from '@/lib/ingestion/upload/columns';
import type { Encoding } from '@/lib/ingestion/upload/detect-encoding';

/** A file on disk and how to read it; without `columns`, what a column is goes by its name. */
export type FileContent = { path: string; encoding: Encoding; columns?: ColumnMap };

/** One row of a file as a comment input; `problem` where the row itself could not be read. `line` counts from 1. */
export type FileRow = { line: number; input: Record<string, unknown>; problem?: string };

export const rowMaxCharacters = 200_000;
