import { isCard, isCnpj, isCpf } from '@/lib/privacy/check-digits';
import {
  cutsOf,
  type DigitGroup,
  type DigitWindow,
  readDigitGroups,
  readWindows,
} from '@/lib/privacy/digit-groups';
import { findPhone } from '@/lib/privacy/match-phone';

export type NumberKind = 'cpf' | 'cnpj' | 'cartao' | 'telefone';
export type NumberSpan = { kind: NumberKind; start: number; end: number };

const cpfCuts = new Set(['', '8,5,2', '8,5', '5', '2']);
const cnpjCuts = new Set(['', '12,9,6,2', '12,9,6', '6,2', '6', '2']);
const cardGroups =
  /^(?:\d+|\d{4}(?:\D+\d{4}){2,3}(?:\D+\d{1,4})?|\d{4}\D+\d{6}\D+\d{4,5}|\d{8}\D+\d{8}|\d(?:\D+\d)+)$/;
const tollFree = /^0[3589]00/;

type Match = { span?: NumberSpan; next: number };

/** CPF, CNPJ of digits, cards and phones; the text is plain (`toPlainText`). */
export function findNumbers(text: string): NumberSpan[] {
  const groups = readDigitGroups(text);
  const found: NumberSpan[] = [];
  for (let at = 0; at < groups.length;) {
    const match = matchAt(groups, at, text);
    if (match.span) found.push(match.span);
    at = match.next;
  }
  return found;
}

function matchAt(groups: readonly DigitGroup[], at: number, text: string): Match {
  const windows = readWindows(groups, at);
  for (const window of windows) {
    const kind = identify(window, text);
    if (kind)
      return { span: { kind, start: window.start, end: window.end }, next: at + window.groups.length };
  }
  if (tollFree.test(groups[at]?.digits ?? '')) return { next: skipTollFree(groups, at) };
  const phone = findPhone(windows, text);
  if (!phone) return { next: at + 1 };
  return { span: { kind: 'telefone', ...widen(phone, text) }, next: at + phone.groups.length };
}

/** What the check digits say. */
function identify(window: DigitWindow, text: string): 'cpf' | 'cnpj' | 'cartao' | null {
  const { digits, start, end } = window;
  if (text[start - 1] === '+') return null;
  if (digits.length === 14 && isCnpj(digits) && isDividedAs(cnpjCuts, window)) return 'cnpj';
  if (isCard(digits) && cardGroups.test(text.slice(start, end))) return 'cartao';
  return digits.length === 11 && isCpf(digits) && isDividedAs(cpfCuts, window) ? 'cpf' : null;
}

/** In one of the given ways, or digit by digit. */
function isDividedAs(ways: ReadonlySet<string>, window: DigitWindow): boolean {
  return window.groups.length === window.digits.length || ways.has(cutsOf(window).join());
}

/** Takes in the plus sign, the bracket and the `0xx` that open a phone. */
function widen({ start, end }: DigitWindow, text: string) {
  const isOpen = text.slice(start, end).includes(')');
  const opening = (isOpen ? /(?:\(\s?)?(?:\+|0xx)?$/i : /(?:\+|0xx)?$/i).exec(
    text.slice(Math.max(0, start - 5), start),
  );
  return { start: start - (opening?.[0].length ?? 0), end };
}

/** Numbers such as 0800 belong to companies: nothing in them is read as a phone. */
function skipTollFree(groups: readonly DigitGroup[], from: number): number {
  let length = groups[from]?.digits.length ?? 0;
  let at = from + 1;
  for (; at < groups.length; at++) {
    const group = groups[at];
    length += group?.digits.length ?? 0;
    if (!group || group.gap === null || length > 11) break;
  }
  return at;
}
