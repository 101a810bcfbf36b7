import { categoryOf, directionOf, isWhole } from '@/lib/summary/verify/lexicon';
import { namesWhole } from '@/lib/summary/verify/names-whole';
import { isMark, wordAt, type Token } from '@/lib/summary/verify/tokens';
import type { Category } from '@/lib/text/categories';

const reach = 7;
const joins = /^(de|do|da|dos|das|no|na|nos|nas|em|of|in|for)$/;

/** What a word like `subiu` or `queda` is said of. */
export function bindSubject(
  tokens: Token[],
  at: number,
  carried: string | null,
): { category: Category | 'all'; names: (string | null)[] } {
  return findAfter(tokens, at) ?? findBefore(tokens, at, carried) ?? findNext(tokens, at) ?? none(carried);
}

const none = (carried: string | null) => ({
  category: 'all' as const,
  names: carried === null ? [null] : [carried, null],
});

/** `queda de 12% nas críticas`, `alta dos elogios` */
function findAfter(tokens: Token[], at: number) {
  let joined = false;
  for (let next = at + 1; next < Math.min(tokens.length, at + reach); next += 1) {
    const token = tokens[next];
    if (isMark(token, ',;:()–—.!?…') || directionOf(token?.word ?? '')) return null;
    const category = categoryOf(token?.word ?? '');
    if (category && joined) return { category, names: [nameAfter(tokens, next)] };
    if (token?.kind === 'item' && token.item.kind === 'name' && joined)
      return { category: 'all' as const, names: [token.item.name] };
    if (isWhole(token?.word ?? '') && joined) return { category: 'all' as const, names: [null] };
    joined = joins.test(token?.word ?? '') || (joined && /^(os|as|o|a|the)$/.test(token?.word ?? ''));
    if (/^(para|to|contra|ante|from|against)$/.test(token?.word ?? '')) return null;
  }
  return null;
}

/** `as críticas a Lívia Maré subiram`: the category named last, and who is named with it. */
function findBefore(tokens: Token[], at: number, carried: string | null) {
  let name: string | undefined;
  for (let back = at - 1; back >= 0; back -= 1) {
    const token = tokens[back];
    const category = categoryOf(token?.word ?? '');
    if (category)
      return { category, names: name === undefined ? namesBefore(tokens, back, carried) : [name] };
    if (token?.kind === 'item' && token.item.kind === 'name') name ??= token.item.name;
    else if (namesWhole(tokens, back) && name === undefined)
      return { category: 'all' as const, names: namesBefore(tokens, back, carried) };
    if (name !== undefined && isMark(token, ';:')) break;
  }
  return name === undefined ? null : { category: 'all' as const, names: [name] };
}

/** `Com Lívia Maré em destaque, os elogios subiram` may be said of her or of all. */
function namesBefore(tokens: Token[], at: number, carried: string | null): (string | null)[] {
  const named = tokens
    .slice(0, at)
    .flatMap((token) => (token.kind === 'item' && token.item.kind === 'name' ? [token.item.name] : []));
  const last = named.at(-1) ?? carried;
  return last === null ? [null] : [null, last];
}

/** `Subiram os elogios` */
function findNext(tokens: Token[], at: number) {
  for (let next = at + 1; next < Math.min(tokens.length, at + 4); next += 1) {
    const category = categoryOf(wordAt(tokens, next));
    if (category) return { category, names: [nameAfter(tokens, next)] };
  }
  return null;
}

/** `as críticas a Lívia Maré`, `criticism of her` */
function nameAfter(tokens: Token[], at: number): string | null {
  for (let next = at + 1; next <= at + 3; next += 1) {
    const token = tokens[next];
    if (token?.kind === 'item' && token.item.kind === 'name') return token.item.name;
    if (!/^(a|à|ao|aos|as|os|o|de|do|da|sobre|of|about|the|to|for)$/.test(token?.word ?? '')) return null;
  }
  return null;
}
