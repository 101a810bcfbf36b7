import { findEmails } from '@/lib/privacy/find-emails';
import { findLetteredCnpj } from '@/lib/privacy/find-lettered-cnpj';
import { findNumbers, type NumberKind } from '@/lib/privacy/find-numbers';
import { toPlainText } from '@/lib/privacy/plain-text';

type PersonalDataKind = NumberKind | 'email';
export type PersonalData = { kind: PersonalDataKind; start: number; end: number };

const masks: Record<PersonalDataKind, string> = {
  cpf: '[CPF]',
  cnpj: '[CNPJ]',
  cartao: '[CARTÃO]',
  email: '[E-MAIL]',
  telefone: '[TELEFONE]',
};

const finders: readonly ((text: string) => PersonalData[])[] = [
  (text) => findEmails(text).map((span) => ({ kind: 'email', ...span })),
  (text) => findLetteredCnpj(text).map((span) => ({ kind: 'cnpj', ...span })),
  findNumbers,
];
const maxRounds = 4;

const fewestDigits = 4; // a CNPJ of 2026 may be letters but for its check digits; its branch is a number
const spokenAt = /arroba|[ ([{]at[ )\]}]/i;

/** Puts a mark in the place of each piece of personal data; `found` has offsets into the given text, in order. */
export function maskPersonalData(text: string): { text: string; found: PersonalData[] } {
  const found = findPersonalData(text);
  let masked = '';
  let from = 0;
  for (const { kind, start, end } of found) {
    masked += text.slice(from, start) + masks[kind];
    from = end;
  }
  return { text: found.length > 0 ? masked + text.slice(from) : text, found };
}

export function containsPersonalData(text: string): boolean {
  return findPersonalData(text).length > 0;
}

function findPersonalData(text: string): PersonalData[] {
  if (isClearlyClean(text)) return [];
  const plain = toPlainText(text);
  return findUntilNothingNew(plain.text)
    .sort((a, b) => a.start - b.start)
    .map(({ kind, start, end }) => ({ kind, start: plain.originalAt(start), end: plain.originalAt(end) }));
}

/** A masked number may set an address free beside it, hence the rounds; they make masking idempotent. */
function findUntilNothingNew(text: string): PersonalData[] {
  const found: PersonalData[] = [];
  let rest = text;
  for (let round = 0; round < maxRounds; round++) {
    const before = found.length;
    for (const find of finders) {
      const fresh = find(rest);
      found.push(...fresh);
      rest = hide(rest, fresh);
    }
    if (found.length === before) break;
  }
  return found;
}

/** The rest of the rules read square brackets as the end of everything, in this text and in a masked one. */
function hide(text: string, spans: readonly PersonalData[]): string {
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(from, start), '[', '_'.repeat(end - start - 2), ']');
    from = end;
  }
  return pieces.join('') + text.slice(from);
}

/** Most comments end here: too few digits for any number, and no sign of an address. */
function isClearlyClean(text: string): boolean {
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 64 || isDisguise(code)) return false;
    if (code >= 48 && code <= 57) digits += 1;
  }
  return digits < fewestDigits && !spokenAt.test(text);
}

/** Characters that stand for a digit or an at sign, or hide inside a number. */
function isDisguise(code: number): boolean {
  if (code < 0x660) return code === 0xad || code === 0xb2 || code === 0xb3 || code === 0xb9;
  if (code < 0x2000) return code <= 0x669 || (code >= 0x6f0 && code <= 0x6f9) || code === 0x180e;
  if (code < 0xd800)
    return (
      (code >= 0x200b && code <= 0x200f) ||
      (code >= 0x2060 && code <= 0x20e3) ||
      (code >= 0x2460 && code <= 0x24ff)
    );
  return code === 0xd835 || code >= 0xfeff;
}
