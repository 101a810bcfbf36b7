import { cutsOf, type DigitWindow } from '@/lib/privacy/digit-groups';
import { isAreaCode, readContext } from '@/lib/privacy/phone-context';

const national = /^(?:(?:00)?(55))?(0(?:\d\d)?)?(\d\d)(9\d{8}|[2-9]\d{7})$/;
const local = /^(?:9\d{8}|[2-9]\d{7})$/;
/** 4004, 3003 and their like: companies, the same number in the whole country, written without an area. */
const company = /^(?:300|400|402)\d{5}$/;
const repeated = /^(\d)\1+$/;
const years = /^(?:19|20)\d\d(?:19|20)\d\d$/;

/**
 * The window that is a Brazilian phone, with or without country and area, or a foreign one after a plus sign.
 * One divided as people divide phones goes before one that is only longer.
 */
export function findPhone(windows: readonly DigitWindow[], text: string): DigitWindow | undefined {
  const phones = windows.filter((window) => isPhone(window, text));
  return phones.find((window) => isUsualShape(window, Math.min(9, window.digits.length))) ?? phones[0];
}

function isPhone(window: DigitWindow, text: string): boolean {
  const { digits } = window;
  if (digits.length < 10) return local.test(digits) && !repeated.test(digits) && isLocalPhone(window, text);
  if (digits.length > 16) return false;
  const parts = national.exec(digits);
  if (parts && isAreaCode(parts[3] ?? '') && !repeated.test(digits))
    return isNationalPhone(window, text, { country: parts[1], subscriber: parts[4] ?? '' });
  return text[window.start - 1] === '+' && isForeignPhone(window, text);
}

type National = { country: string | undefined; subscriber: string };

function isNationalPhone(window: DigitWindow, text: string, { country, subscriber }: National): boolean {
  const context = readContext(text, window);
  if (context === 'phone' || (country && text[window.start - 1] === '+')) return true;
  if (context === 'other' || !isFree(text, window)) return false;
  const isBracketed = text[window.start - 1] === '(' || text.slice(window.start, window.end).includes(')');
  if (isBracketed && window.groups.length > 1) return true;
  if (context === 'named otherwise' || !isUsualShape(window, subscriber.length)) return false;
  if (subscriber.length === 9 || hasHyphen(window, text)) return true;
  return cutsOf(window).includes(4) && isUnlikelyRange(subscriber) && !isAmongNumbers(text, window);
}

function isLocalPhone(window: DigitWindow, text: string): boolean {
  const { digits } = window;
  if (company.test(digits)) return false;
  const context = readContext(text, window);
  if (context === 'phone') return true;
  if (context !== 'none' || !isFree(text, window) || !cutsOf(window).includes(4)) return false;
  if (!isUsualShape(window, digits.length)) return false;
  if (digits.length === 9) return hasHyphen(window, text) || digits.charAt(1) >= '6';
  return hasHyphen(window, text) && isUnlikelyRange(digits);
}

function isForeignPhone(window: DigitWindow, text: string): boolean {
  const { digits, groups } = window;
  if (digits.length > 15 || digits.startsWith('0')) return false;
  if (groups.length === 1 && digits.endsWith('000')) return false;
  return !/^\d{1,3}(?:\.\d{3})+$/.test(text.slice(window.start, window.end));
}

/** Divided where people divide: before the last four, after the nine, after the area, or digit by digit. */
function isUsualShape(window: DigitWindow, subscriberLength: number): boolean {
  const { digits } = window;
  const cuts = cutsOf(window);
  if (cuts.length === digits.length - 1) return subscriberLength === 9 && digits.length > 9;
  return cuts.every((cut) => cut === 4 || cut === 8 || (cut >= subscriberLength && cut > 8));
}

function hasHyphen(window: DigitWindow, text: string): boolean {
  return /[-.] ?\d{4}$/.test(text.slice(window.start, window.end)) && cutsOf(window).includes(4);
}

/** `2019-2024` and `6000-6500` are spans of years and of seats. */
function isUnlikelyRange(subscriber: string): boolean {
  return !years.test(subscriber) && !/^\d\d00\d\d00$/.test(subscriber);
}

/** Not a piece of a longer code, process number or date. */
function isFree(text: string, window: DigitWindow): boolean {
  const before = text.slice(Math.max(0, window.start - 3), window.start);
  const after = text.slice(window.end, window.end + 2);
  if (/[\p{L}._-]$/u.test(before) && !/0xx$/i.test(before)) return false;
  if (/^(?:[\p{L}_:]|-(?! )|\.[\d[])/u.test(after)) return false;
  return hasHyphen(window, text) || !(before.endsWith('/') || after.startsWith('/'));
}

/** One of several groups in a row, as in card and account numbers. */
function isAmongNumbers(text: string, { start, end }: DigitWindow): boolean {
  return (
    /[\d\]] ?$/.test(text.slice(Math.max(0, start - 2), start)) || /^ ?[\d[]/.test(text.slice(end, end + 2))
  );
}
