import { abbreviations } from '@/lib/text/abbreviations';
import { CharacterClass, classifyCharacter } from '@/lib/text/characters';
import { foldText } from '@/lib/text/fold';

type TokenKind = 'word' | 'number' | 'emoji' | 'mark' | 'stop' | 'link' | 'mention' | 'mask';

export type Token = {
  /** Folded, letter runs squashed, digits as zeros; a placeholder for links, mentions, masks. */
  text: string;
  /** Folded only: what a name in the catalogue is compared with. */
  key: string;
  kind: TokenKind;
  /** Offsets into the original text. */
  start: number;
  end: number;
};

const maxTokens = 2_000;
const linkPattern =
  /^\(?(?:https?:\/\/|www\.)\S+$|^\(?[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|br|ly|me|tv|gg|app|shop|store|io|link|site|online|club|xyz|be|info|example)(?:\/\S*)?[.,!?)]*$/i;
const mailPattern = /^\S+@[\w-]+(?:\.[\w-]+)+[.,!?)]*$/;
const mentionPattern = /^@[\w.]{2,}/;
const hostPattern = /^\(?(?:https?:\/\/)?(?:www\.)?([\w-]+)/i;
const maskPattern = /\[(?:CPF|CNPJ|CARTÃO|E-MAIL|TELEFONE)\]/y;
const faces = new Set(['<3', ':)', ':(', ';)', ':d', ':/', ':p', '=)', '=(', ':3', 'xd', ':((', ':))']);

/** Splits a comment into the units the learner, the tagger and the recogniser share. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length && tokens.length < maxTokens) {
    const kind = classAt(text, at);
    if (kind === CharacterClass.space || kind === CharacterClass.invisible) at += widthAt(text, at);
    else at = readChunk(text, at, kind, tokens);
  }
  return tokens;
}

function readChunk(text: string, at: number, kind: CharacterClass, tokens: Token[]): number {
  const opensChunk = at === 0 || classAt(text, at - 1) === CharacterClass.space;
  const special = opensChunk ? readAddress(text, at, tokens) : at;
  if (special > at) return special;
  if (kind === CharacterClass.letter) return readWord(text, at, tokens);
  if (kind === CharacterClass.digit) return readNumber(text, at, tokens);
  if (kind === CharacterClass.emoji) return readEmoji(text, at, tokens);
  return readMark(text, at, tokens);
}

/** Links, e-mails and mentions take their whole chunk; anything else leaves the position as it was. */
function readAddress(text: string, at: number, tokens: Token[]): number {
  let end = at;
  let suspicious = false;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (classifyCharacter(code) === CharacterClass.space) break;
    if (code === 46 || code === 64 || code === 58) suspicious = true;
  }
  if (!suspicious || end - at < 3 || end - at > 2_000) return at;
  const chunk = text.slice(at, end);
  if (mailPattern.test(chunk)) return push(tokens, { text: '[E-MAIL]', kind: 'mask', start: at, end });
  const mention = mentionPattern.exec(chunk);
  if (mention)
    return push(tokens, {
      text: 'xmencaox',
      key: foldText(mention[0].slice(1)),
      kind: 'mention',
      start: at,
      end: at + mention[0].length,
    });
  if (!linkPattern.test(chunk)) return at;
  push(tokens, { text: 'xlinkx', kind: 'link', start: at, end });
  const host = hostPattern.exec(chunk)?.[1] ?? '';
  return push(tokens, { text: `x${foldText(host)}`, kind: 'link', start: at, end });
}

function readWord(text: string, start: number, tokens: Token[]): number {
  let end = start;
  while (end < text.length && belongsToWord(classAt(text, end))) end += widthAt(text, end);
  const key = foldWord(text.slice(start, end));
  if (key === '') return end;
  return push(tokens, { text: shorten(key), key, kind: 'word', start, end });
}

/** `2:43`, `85,90`, `99999-0142` and `19h30` are one token each. */
function readNumber(text: string, start: number, tokens: Token[]): number {
  let end = start;
  while (end < text.length) {
    if (belongsToWord(classAt(text, end))) end += widthAt(text, end);
    else if (isJoiner(text.charCodeAt(end)) && classAt(text, end + 1) === CharacterClass.digit) end += 1;
    else break;
  }
  const key = foldWord(text.slice(start, end));
  return push(tokens, { text: zeroDigits(key).slice(0, 16), key, kind: 'number', start, end });
}

/** A run of one emoji is at most two tokens: its presence says nearly all. */
function readEmoji(text: string, start: number, tokens: Token[]): number {
  const end = start + widthAt(text, start);
  const emoji = text.slice(start, end);
  const last = tokens.at(-1);
  if (last?.text === emoji && tokens.at(-2)?.text === emoji) return end;
  return push(tokens, { text: emoji, kind: 'emoji', start, end });
}

function readMark(text: string, start: number, tokens: Token[]): number {
  for (const length of [3, 2]) {
    const face = text.slice(start, start + length).toLowerCase();
    if (faces.has(face)) return push(tokens, { text: face, kind: 'emoji', start, end: start + length });
  }
  const first = text.charAt(start);
  const mask = first === '[' ? readMask(text, start) : '';
  if (mask !== '') return push(tokens, { text: mask, kind: 'mask', start, end: start + mask.length });
  if (first === '$' || first === '%' || first === '€')
    return push(tokens, { text: first, kind: 'mark', start, end: start + 1 });
  let end = start;
  while (end < text.length && '!?.…'.includes(text.charAt(end))) end += 1;
  if (end === start) return push(tokens, { text: first, kind: 'stop', start, end: start + 1 });
  const mark = nameMark(text.slice(start, end));
  return push(tokens, { text: mark, kind: mark === '.' ? 'stop' : 'mark', start, end });
}

/** What stands where personal data stood; it keeps its capitals, which no word has. */
function readMask(text: string, start: number): string {
  maskPattern.lastIndex = start;
  return maskPattern.exec(text)?.[0] ?? '';
}

function nameMark(run: string): string {
  const asks = run.includes('?');
  const shouts = run.includes('!');
  if (asks && shouts) return '?!';
  if (asks) return run.length > 1 ? '??' : '?';
  if (shouts) return run.length > 1 ? '!!' : '!';
  return run.length > 1 || run === '…' ? '…' : '.';
}

function push(tokens: Token[], token: Omit<Token, 'key'> & { key?: string }): number {
  tokens.push({
    text: token.text,
    key: token.key ?? '',
    kind: token.kind,
    start: token.start,
    end: token.end,
  });
  return token.end;
}

function classAt(text: string, at: number): CharacterClass {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff)
    return Number.isNaN(code) ? CharacterClass.space : classifyCharacter(code);
  return classifyCharacter(text.codePointAt(at) ?? code);
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function belongsToWord(kind: CharacterClass): boolean {
  return kind === CharacterClass.letter || kind === CharacterClass.digit || kind === CharacterClass.invisible;
}

function isJoiner(code: number): boolean {
  return code === 44 || code === 45 || code === 46 || code === 47 || code === 58; // , - . / :
}

function foldWord(word: string): string {
  let isPlain = true;
  for (let i = 0; i < word.length && isPlain; i++) isPlain = word.charCodeAt(i) < 128;
  if (isPlain) return word.toLowerCase();
  return foldText(word).replace(
    /[\u00ad\u200b-\u200f\u2060-\u206f\ufe00-\ufe0f\ufeff\u{e0000}-\u{e0fff}]/gu,
    '',
  );
}

function shorten(key: string): string {
  const word = zeroDigits(squash(key));
  return abbreviations.get(word) ?? word;
}

const laughPattern = /^(?:k{2,}|(?:rs)+r?|(?:ha|he|hi|hu|hue|ja|kka?|ah|uh){2,}[hsk]?)$/;

/** `amooooo` → `amo`, laughter of any length → `haha`; pairs (`rr`, `ss`) stay. */
function squash(word: string): string {
  if (word.length < 2) return word;
  if ('krhjau'.includes(word.charAt(0)) && laughPattern.test(word)) return 'haha';
  let out = '';
  for (let i = 0; i < word.length;) {
    let end = i + 1;
    while (word[end] === word[i]) end += 1;
    out += end - i > 2 ? word.charAt(i) : word.slice(i, end);
    i = end;
  }
  return out;
}

function zeroDigits(word: string): string {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code >= 48 && code <= 57) return word.replace(/\d/g, '0');
  }
  return word;
}
