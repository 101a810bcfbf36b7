const reach = 40;
const area = /^(?:1[1-9]|2[12478]|3[1-57-8]|4[1-9]|5[1345]|6[1-9]|7[134579]|8[1-9]|9[1-9])$/;

const invites =
  /(?:^|[^\p{L}])(?:tels?|telefones?|fone|cel|celular|zap|zapzap|zapp|whats|whatsapp|whatsap|watsap|zipzap|wpp|contatos?|lig[aoue]+|ligar|chama|chame|chamar|(?:meu|minha|nosso) n[uú]mero|sms|telegram|fixo|recados?|disk|disque|pix|wa\.me\/|phone=|tel:)[^\d[\]]{0,14}$/iu;
const forbids =
  /(?:#|\$|=|(?:^|[^\p{L}])(?:pedidos?|protocolo|ordem|c[oó]d|c[oó]digo|nf|id|ticket|sku|isbn|ean|boleto|rastreio|rastreamento|chamado|processo|matr[ií]cula|s[eé]rie|ref|transa[cç][aã]o|inscri[cç][aã]o|rg|cep|reserva|canal)(?: ?(?:n[ºo°.]+|n[uú]mero|é|foi))?[^\p{L}\d[\]]{0,3}(?:\d\d[ )]{1,2})?)$/iu;
const counts =
  /^ ?(?:mil|milh|view|visualiza|play|stream|reais|inscri|ouvinte|seguidor|like|curtida|pessoa|pagante|lugar|cadeira|assento|vezes|reprodu)/i;

/** Area codes in use, by Anatel's national plan. */
export function isAreaCode(digits: string): boolean {
  return area.test(digits);
}

export type Context = 'phone' | 'none' | 'named otherwise' | 'other';

/** Whether the words around a number offer it as a phone, say nothing, or (firmly or not) make it something else. */
export function readContext(text: string, { start, end }: { start: number; end: number }): Context {
  const before = text.slice(Math.max(0, start - reach), start);
  if (counts.test(text.slice(end, end + 14))) return 'other';
  if (invites.test(before)) return 'phone';
  if (isInsideLink(before)) return 'other';
  return forbids.test(before) ? 'named otherwise' : 'none';
}

function isInsideLink(before: string): boolean {
  const chunk = before.slice(before.lastIndexOf(' ') + 1);
  return /https?:|www\.|\.(?:com|br|net|be)\//i.test(chunk);
}
