import { isCnpj } from '@/lib/privacy/check-digits';
import type { Span } from '@/lib/privacy/find-emails';

/** The form of 2026: letters and digits, then two check digits. */
const lettered =
  /(?<![A-Z\d])(?=\S{0,17}[A-Z])[A-Z\d]{2}(?:\.[A-Z\d]{3}\.[A-Z\d]{3}\/|[A-Z\d]{6}\/?)[A-Z\d]{4}-?\d\d(?![A-Z\d])/gi;

/** CNPJ that hold letters; without the usual marks only in capitals and with digits enough to be no word. */
export function findLetteredCnpj(text: string): Span[] {
  return [...text.matchAll(lettered)]
    .filter(([written]) => isDeliberate(written) && isCnpj(written.replace(/[./-]/g, '').toUpperCase()))
    .map(({ 0: written, index }) => ({ start: index, end: index + written.length }));
}

function isDeliberate(written: string): boolean {
  return written.includes('/') || (!/[a-z]/.test(written) && /(?:\D*\d){4}/.test(written));
}
