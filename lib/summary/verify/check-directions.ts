import type { Figure } from '@/lib/summary/figures';
import { bindSubject } from '@/lib/summary/verify/bind-subject';
import { directionOf, type Direction } from '@/lib/summary/verify/lexicon';
import { isDenied } from '@/lib/summary/verify/is-denied';
import type { Finding } from '@/lib/summary/verify/refusal';
import { excerpt, wordAt, type Token } from '@/lib/summary/verify/tokens';

/** What is said to rise must have risen. */
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
  return wrong.map((at) => ({ reason: 'sentido', passage: excerpt(tokens, at) }));
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
