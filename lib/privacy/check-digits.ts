/** Eleven digits whose last two follow from the others; runs of one digit are refused, as the tax office does. */
export function isCpf(digits: string): boolean {
  return !isRepeated(digits) && endsInCheckDigits(digits, 11);
}

/** Numeric or, since 2026, alphanumeric (`12ABC34501DE35`): capitals count as their ASCII code less 48. */
export function isCnpj(characters: string): boolean {
  return !isRepeated(characters) && endsInCheckDigits(characters, 9);
}

function endsInCheckDigits(characters: string, highestWeight: number): boolean {
  return [2, 1].every((fromEnd) => {
    const at = characters.length - fromEnd;
    return Number(characters[at]) === modulo11(characters.slice(0, at), highestWeight);
  });
}

function modulo11(body: string, highestWeight: number): number {
  let sum = 0;
  for (let i = 0; i < body.length; i++) {
    const fromRight = body.length - 1 - i;
    sum += (body.charCodeAt(i) - 48) * (2 + (fromRight % (highestWeight - 1)));
  }
  return sum % 11 < 2 ? 0 : 11 - (sum % 11);
}

function isRepeated(characters: string): boolean {
  return characters === characters.charAt(0).repeat(characters.length);
}

/** Visa, Mastercard, Amex, Diners, Discover, JCB, UnionPay and the Brazilian Elo, Hipercard and Aura. */
const issuers =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-59]|[689]\d)\d{11}|35(?:2[89]|[3-8]\d)\d{12}|(?:6011|64[4-9]\d|65\d\d)\d{12}|62\d{14,17}|50\d{14}|(?:606282|627780|636297|636368|384100|384140|384160)\d{10})$/;

/** Luhn's sum and an issuer that gives out numbers of this beginning and length. */
export function isCard(digits: string): boolean {
  if (digits.length < 13 || !issuers.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const value = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? value : value > 4 ? value * 2 - 9 : value * 2;
  }
  return sum % 10 === 0;
}
