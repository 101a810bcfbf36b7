import { AppError } from '@/lib/errors';

/**
 * What may be stored and logged of an error. Messages of libraries quote what they choked on (a failed query its
 * parameters, a parser its input), so of those only the name, the code and the place are kept.
 */
export function describeError(error: unknown): string {
  if (error instanceof AppError) return `${error.code}: ${error.message}`;
  if (!(error instanceof Error)) return 'lançou algo que não é um erro';
  const names = [...causes(error)].map(nameOf).join(' < ');
  return `${names} ${placeOf(error)}`.trim();
}

/** False for errors that say that the same again would fail the same way. */
export function isRetryable(error: unknown): boolean {
  return !(error instanceof AppError) || error.retryable;
}

function* causes(error: Error): Generator<Error> {
  const maxDepth = 5;
  let current: unknown = error;
  for (let depth = 0; current instanceof Error && depth < maxDepth; depth += 1) {
    yield current;
    current = current.cause;
  }
}

/** The first frame of the stack, which begins with the message: a line of that could look like one. */
function placeOf({ stack = '', message }: Error): string {
  const end = stack.lastIndexOf(message);
  if (end < 0) return '';
  const frames = stack.slice(end + message.length).split('\n');
  return frames.find((line) => line.startsWith('    at '))?.trim() ?? '';
}

function nameOf(error: Error): string {
  if (error instanceof AppError) return `${error.name} ${error.code}`;
  const code = 'code' in error ? String(error.code) : '';
  return `${error.name} ${code}`.trim();
}
