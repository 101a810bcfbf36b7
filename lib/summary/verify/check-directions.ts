import type { Figure } from '@/lib/summary/figures';
import { bindSubject } from '@/lib/summary/verify/bind-subject';
import { categoryOf, directionOf, isVoices, type Direction } from '@/lib/summary/verify/lexicon';
import { isDenied } from '@/lib/summary/verify/check-numbers';
import type { Finding } from '@/lib/summary/verify/refusal';
import { excerpt, wordAt, type Token } from '@/lib/summary/verify/tokens';

/** What is said to rise must have risen; what is said to be more must be more. */
export function checkDirections(
  { tokens, carried }: { tokens: Token[]; carried: string | null },
  figures: Figure[],
): Finding[] {
  const wrong = tokens.flatMap((_, at) => {
    const direction = movementAt(tokens, at);
    const isWrong =
      direction && (isDenied(tokens, at) || !agrees(direction, bindSubject(tokens, at, carried), figures));
    return isWrong ? [at] : [];
  });
  const compared = tokens.flatMap((_, at) => (isComparedRight(tokens, at, figures) ? [] : [at]));
  return [...wrong, ...compared].map((at) => ({ reason: 'sentido', passage: excerpt(tokens, at) }));
}

/** `up` and `down` are movements only before a number. */
function movementAt(tokens: Token[], at: number): Direction | null {
  const word = wordAt(tokens, at);
  if (/^(up|down|flat)$/.test(word)) {
    const next = tokens[at + 1];
    return next?.kind === 'number' || /^(by|from|to)$/.test(next?.word ?? '') ? directionOf(word) : null;
  }
  return directionOf(word);
}

type Subject = ReturnType<typeof bindSubject>;

const steadyShare = 0.03;
const steadyVolume = 0.2;

function agrees(direction: Direction, { category, names }: Subject, figures: Figure[]): boolean {
  const moves = figures.filter(
    (figure) =>
      figure.category === category &&
      names.includes(figure.name) &&
      (figure.kind === 'points' || figure.kind === 'change' || figure.kind === 'times'),
  );
  // Of categories the share is meant; counts only rise and fall with the week.
  const shares = moves.filter(({ kind }) => kind === 'points');
  const telling = shares.length > 0 ? shares : moves;
  return telling.some((move) => isSo(direction, move));
}

function isSo(direction: Direction, { kind, value }: Figure): boolean {
  const change = kind === 'points' ? value / 100 : kind === 'times' ? value - 1 : value;
  if (direction === 'steady') return Math.abs(change) < (kind === 'points' ? steadyShare : steadyVolume);
  return direction === 'up' ? change > 0 : change < 0;
}

/** `mais elogios do que críticas`, `as críticas superaram os elogios` */
function isComparedRight(tokens: Token[], at: number, figures: Figure[]): boolean {
  const word = wordAt(tokens, at);
  const order = /^(mais|more)$/.test(word) ? 1 : /^(menos|fewer|less)$/.test(word) ? -1 : 0;
  if (order !== 0) {
    const first = categoryOf(wordAt(tokens, at + 1));
    const than = [2, 3].find((ahead) => /^(que|than)$/.test(wordAt(tokens, at + ahead)));
    const second = than === undefined ? null : categoryOf(wordAt(tokens, at + than + 1));
    return !first || !second || isLarger(figures, { first, second }) * order > 0;
  }
  if (!/^(super\w+|ultrapass\w+|outnumber\w*|exceed\w*|outweigh\w*)$/.test(word)) return true;
  const first = tokens
    .slice(0, at)
    .flatMap((token) => categoryOf(token.word ?? '') ?? [])
    .at(-1);
  const [second] = tokens.slice(at).flatMap((token) => categoryOf(token.word ?? '') ?? []);
  if (!first && !second) return tokens.slice(at).every((token) => !isVoices(token.word ?? ''));
  return Boolean(first && second) && isLarger(figures, { first, second }) > 0;
}

function isLarger(
  figures: Figure[],
  { first, second }: Record<'first' | 'second', Figure['category'] | undefined>,
) {
  const countOf = (category: Figure['category'] | undefined) =>
    figures.find(
      (figure) =>
        figure.kind === 'count' &&
        figure.category === category &&
        figure.name === null &&
        figure.when === 'now' &&
        !figure.day,
    )?.value ?? 0;
  return Math.sign(countOf(first) - countOf(second));
}
