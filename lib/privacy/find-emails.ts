export type Span = { start: number; end: number };

type Anchor = Span & { sign: string };
type Domain = { end: number; name: string; hasTopLevel: boolean };

const anchors = /[([{]\s?(?:@|arroba|at)\s?[)\]}]|@|\b(?:arroba|at)\b/gi;
const label = /[\p{L}\d](?:[\p{L}\d-]{0,62})/uy;
const looseDot =
  /[ ]{0,2}[([{][ ]?(?:ponto|dot|\.)[ ]?[)\]}][ ]{0,2}|[ ]{1,2}(?:ponto|dot)[ ]{1,2}|[ ]{0,2}[.,][ ]{0,2}(?=(?:com|net|org|br)\b)/iy;
const spelledSign = /[ (](?:ponto|dot|underline|underscore|underlaine|tra[cç]o|h[ií]fen)[ )]{1,2}$/i;
const topLevels = new Set('com net org gov edu br io tv fm me co pt us app dev art info online'.split(' '));
const mailOnly = new Set('gmail hotmail outlook yahoo icloud protonmail bol uol'.split(' '));
const providers = new Set([
  ...mailOnly,
  ...'live terra ig msn proton globo globomail aol ymail zipmail oi r7 yandex'.split(' '),
]);
/** Words that stand before a spoken "arroba" without being an address. */
const notLocal = new Set(
  'a o as os e é eh no na do da de em um uma pelo pela pelos meu minha seu sua insta instagram twitter tiktok perfil user usuario usuário segue sigam com'.split(
    ' ',
  ),
);

/** Written, spaced and spoken addresses; the text is plain (`toPlainText`). */
export function findEmails(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(anchors)) {
    const floor = found.at(-1)?.end ?? 0;
    const [sign] = match;
    if (match.index < floor) continue;
    const span = readAddress(text, { start: match.index, end: match.index + sign.length, sign }, floor);
    if (span) found.push(span);
  }
  return found;
}

function readAddress(text: string, anchor: Anchor, floor: number): Span | null {
  const before = skipSpacesBack(text, anchor.start, floor);
  const after = skipSpaces(text, anchor.end);
  const start = readLocal(text, before, { floor, isSpelled: anchor.sign !== '@' });
  if (start === before || isHandle(text, start, floor)) return null;
  const isLoose = anchor.sign !== '@' || before < anchor.start || after > anchor.end;
  const domain = readDomain(text, after, isLoose);
  if (!domain) return null;
  const local = text.slice(start, before).toLowerCase();
  const isMention = anchor.sign === '@' && after === anchor.end;
  const isAddress = isLoose
    ? isLikely({ local, isMention, sign: anchor.sign.toLowerCase() }, domain)
    : domain.hasTopLevel || mailOnly.has(domain.name);
  return isAddress ? { start, end: domain.end } : null;
}

type Spoken = { local: string; sign: string; isMention: boolean };

/** Spaced and spoken forms are also how people mention one another, so they need more to be believed. */
function isLikely({ local, sign, isMention }: Spoken, domain: Domain): boolean {
  if (notLocal.has(local)) return false;
  if (!domain.hasTopLevel) return sign !== '@' && sign !== 'at' && mailOnly.has(domain.name);
  if (providers.has(domain.name)) return true;
  if (sign === '@') return !isMention && /[\d._-]/.test(local);
  return sign !== 'at';
}

/** `@fulano@servidor.social` is a public handle. */
function isHandle(text: string, start: number, floor: number): boolean {
  if (start - 1 < floor || text[start - 1] !== '@') return false;
  return start - 2 < floor || !isLocalUnit(text.charCodeAt(start - 2));
}

/** Where the local part that ends at `end` begins; `end` itself when there is none. */
function readLocal(
  text: string,
  end: number,
  { floor, isSpelled }: { floor: number; isSpelled: boolean },
): number {
  let start = end;
  for (let words = 0; words < 5; words++) {
    start = readLocalWord(text, start, floor);
    const sign = isSpelled ? spelledSign.exec(text.slice(Math.max(floor, start - 13), start)) : null;
    const next = sign ? start - sign[0].length : start;
    if (next === start || readLocalWord(text, next, floor) === next) break;
    start = next;
  }
  while (start < end && '.-+%_'.includes(text.charAt(start))) start += 1;
  return start;
}

function readLocalWord(text: string, end: number, floor: number): number {
  let start = end;
  while (start > floor && end - start < 64 && isLocalUnit(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

function isLocalUnit(code: number): boolean {
  if (code >= 48 && code <= 57) return true;
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return true;
  if (code === 37 || code === 43 || code === 45 || code === 46 || code === 95) return true; // % + - . _
  return code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7;
}

/** The address ends at its last label that can end one; a generic one lets only a country follow. */
function readDomain(text: string, from: number, isLoose: boolean): Domain | null {
  const first = matchAt(label, text, from);
  if (!first) return null;
  const name = first.toLowerCase();
  let at = from + first.length;
  let domain: Domain = { end: at, name, hasTopLevel: false };
  for (let labels = 1, isComplete = false; labels < 6; labels++) {
    const next = readLabel(text, at, isLoose || providers.has(name));
    if (!next || (isComplete && !/^[a-z]{2}$/.test(next.name))) break;
    at = next.end;
    const isGeneric = topLevels.has(next.name);
    const isTopLevel = isGeneric || (next.isTight && !isLoose && /^[a-z]{2,24}$/.test(next.name));
    if (isTopLevel) domain = { end: at, name, hasTopLevel: true };
    if (isComplete) break;
    isComplete = isGeneric;
  }
  return domain;
}

/** A dot, written or spoken, and the label after it. */
function readLabel(text: string, at: number, mayBeLoose: boolean) {
  const tight = text[at] === '.' ? matchAt(label, text, at + 1) : null;
  if (tight) return { name: tight.toLowerCase(), end: at + 1 + tight.length, isTight: true };
  const dot = mayBeLoose ? matchAt(looseDot, text, at) : null;
  const name = dot && matchAt(label, text, at + dot.length);
  return dot && name
    ? { name: name.toLowerCase(), end: at + dot.length + name.length, isTight: false }
    : null;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function skipSpaces(text: string, at: number): number {
  const limit = at + 2;
  let end = at;
  while (end < limit && text[end] === ' ') end += 1;
  return end;
}

function skipSpacesBack(text: string, at: number, floor: number): number {
  const limit = Math.max(floor, at - 2);
  let start = at;
  while (start > limit && text[start - 1] === ' ') start -= 1;
  return start;
}
