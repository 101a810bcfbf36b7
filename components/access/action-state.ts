import type { FieldError } from '@/lib/errors';

/** What became of a form; null before it was sent. A secret is shown this once. */
export type ActionState =
  | null
  | { kind: 'done' }
  | { kind: 'issued'; secret: string }
  | { kind: 'refused'; message: string; fields: FieldError[] };
