import { numberWords } from '@/lib/summary/verify/number-words';
import type { Category } from '@/lib/text/categories';

/** Words are compared folded: lower case, without accents. */
const categoryStems: [RegExp, Category][] = [
  [/^(elogi|prais|compliment|positiv)/, 'elogio'],
  [/^(critic|queix|reclam|complain|negativ)/, 'critica'],
  [/^(sugest|suger|suggest)/, 'sugestao'],
  [/^(duvida|pergunt|question|doubt)/, 'duvida'],
  [/^spam/, 'spam'],
];

export function categoryOf(word: string): Category | null {
  return categoryStems.find(([stem]) => stem.test(word))?.[1] ?? null;
}

const voices =
  /^(comentarios?|opini(ao|oes)|mensage(m|ns)|mencoes|mencao|vozes|voz|comments?|opinions?|voices?|messages?|mentions?|volume|conversa|conversation)$/;
export const isVoices = (word: string) => voices.test(word);

const all = new Set(['total', 'todo', 'geral', 'conjunto', 'overall', 'altogether', 'semana', 'week']);
export const isWhole = (word: string) => all.has(word) || isVoices(word);

const before = new Set([
  'anterior',
  'anteriores',
  'passada',
  'previous',
  'before',
  'earlier',
  'antes',
  'last',
]);
export const isBefore = (word: string) => before.has(word);

const comparing = new Set([
  ...['que', 'relacao', 'sobre', 'frente', 'ante', 'contra', 'comparad', 'comparada', 'comparacao', 'desde'],
  ...['than', 'over', 'versus', 'vs', 'compared', 'against', 'from', 'on', 'since'],
]);
export const isComparing = (word: string) => comparing.has(word);

export type Direction = 'up' | 'down' | 'steady';

const up = anyOf(
  'sub(iu|iram|ida|indo|ir)|sobe|sobem|cresc\\w*|aument\\w*|avanc\\w*|dispar\\w*|alta|salt(ou|aram|a|am|o)',
  'explod\\w*|multiplic\\w*|acelera\\w*|acelerou|ampli(ou|aram|a|am)|elev(ou|aram|a|am)|engross\\w*',
  'rose|risen|rise|rises|rising|grew|grow|grows|grown|growth|increas\\w*|climb\\w*|jump\\w*|gain\\w*|up',
  'soar\\w*|surg(e|ed|es|ing)|spik(e|ed|es|ing)|swell\\w*|swollen|leap(t|ed|s)?|balloon\\w*|expand\\w*',
);
const down = anyOf(
  'cai|caem|caiu|cairam|caindo|cair|queda|recu\\w*|diminu\\w*|baix(ou|aram|a)|encolh\\w*|reduz\\w*|reducao',
  'despenc\\w*|desab\\w*|mingu\\w*|murch\\w*|arrefec\\w*|ced(eu|eram|e|em)|desc(eu|eram|e|em)|desaceler\\w*',
  'afund\\w*|tomb(ou|aram|o)|retra(iu|iram)|enfraquec\\w*|esfri(ou|aram|a|am)|sum(iu|iram)|desaparec\\w*',
  'fell|fall|falls|fallen|falling|drop\\w*|declin\\w*|decreas\\w*|shrank|shrunk|shrink\\w*|slip\\w*|down',
  'plung\\w*|plummet\\w*|eas(ed|es|ing)|dip(s|ped|ping)?|tumbl\\w*|sank|sunk|sink\\w*|slid|slides?|slump\\w*',
  'cool(ed|s)|wan(ed|es|ing)|ebb\\w*|reced\\w*|retreat\\w*|slow(ed|s)|vanish\\w*|disappear\\w*',
);
const steady =
  /^(estave(l|is)|manteve|mantiveram|mante(m|ve)|inalterad\w*|estabilidade|steady|unchanged|flat|stable)$/;

export function directionOf(word: string): Direction | null {
  if (up.test(word)) return 'up';
  if (down.test(word)) return 'down';
  return steady.test(word) ? 'steady' : null;
}

/** Said of two, that one is more; `isSure` where the word says nothing else. */
export function orderOf(word: string): { isMore: boolean; isSure: boolean } | null {
  if (surely.test(word)) return { isMore: true, isSure: true };
  if (perhapsMore.test(word)) return { isMore: true, isSure: false };
  return perhapsLess.test(word) ? { isMore: false, isSure: false } : null;
}
const surely = anyOf(
  'super(ou|aram|a|am|ando|ad[oa]s?)|ultrapass\\w*|outnumber\\w*|exceed\\w*|outweigh\\w*|outpac\\w*|surpass\\w*',
  'overt(ook|akes?|aken)',
);
const perhapsMore = anyOf(
  'venc(eu|eram|e|em|id[oa]s?)|beat|beats|beaten|passed|topped|tops|acima|above|ahead',
);
const perhapsLess = anyOf('abaixo|below|atras|behind|trail(ed|s)?|lag(s|ged)?');

/** Said of one, that nothing is more. */
export const isLeading = (word: string) => leading.test(word);
const leading = anyOf(
  'lider(ou|aram|a|am)|(pre)?domin(ou|aram|a|am)|prevalec(eu|eram|e|em)',
  'led|leads|topped|tops|dominat(ed|es)|predominat(ed|es)|prevail(ed|s)',
);

/** Twice, three times: said of a number that became another. */
const multiples: [RegExp, number][] = [
  [/^(dobr(ou|aram|o|a|am|ando)|duplic\w*|doubl\w*|twice)$/, 2],
  [/^(tripl(o|icou|icaram|ica|icam)|tripl(ed|e|es)|threefold)$/, 3],
  [/^(quadrupl\w*|fourfold)$/, 4],
  [/^(quintupl\w*|fivefold)$/, 5],
  [/^(decupl\w*|tenfold)$/, 10],
];
export function multipleOf(word: string): number | null {
  return multiples.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

const fractions: [RegExp, number][] = [
  [/^(metade|half|halved|halves)$/, 1 / 2],
  [/^(tercos?|thirds?)$/, 1 / 3],
  [/^(quartos?|quarters?)$/, 1 / 4],
  [/^(quintos?|fifths?)$/, 1 / 5],
  [/^(decimos?|tenths?)$/, 1 / 10],
];
export function fractionOf(word: string): number | null {
  return fractions.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

const ordinals = new Map(
  [
    ['primeir', 'segund', 'terceir', 'quart', 'quint', 'sext', 'setim', 'oitav', 'non', 'decim'],
    ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
  ].flatMap((list) => list.map((stem, index) => [stem, index + 1] as const)),
);
/** `primeira`, `second`; null for what is no ordinal. */
export function ordinalOf(word: string): number | null {
  return (
    ordinals.get(word) ?? (/[oa]s?$/.test(word) ? (ordinals.get(word.replace(/[oa]s?$/, '')) ?? null) : null)
  );
}

export const isNegation = (word: string) =>
  /^(nao|nem|nunca|jamais|not|never|didn't|wasn't|weren't)$/.test(word);

/** Claims of extremes and of everybody, which no fact bears. */
export const isExtreme = (word: string) =>
  /^(recordes?|records?|historic\w*|inedit\w*|highest|lowest|best|worst|melhor(es)?|pior(es)?|maior(es)?|menor(es)?|biggest|largest|smallest|unanim\w*)$/.test(
    word,
  );
export const isCrowd = (word: string) => /^(everyone|everybody|ninguem|nobody)$/.test(word);
export const isEverybody = (word: string) => /^(tod[oa]s|all|every)$/.test(word);

export const isVague = (word: string) =>
  /^(duzias?|dezenas?|centenas?|milhar(es)?|inumer[oa]s|dozens?|hundreds|thousands|millions|milhoes|bilh(ao|oes)|billions?|incontaveis|countless)$/.test(
    word,
  );

export const isMajority = (word: string) => /^(maioria|majority)$/.test(word);
export const isMinority = (word: string) => /^(minoria|minority)$/.test(word);

const months = [
  ['janeiro', 'january'],
  ['fevereiro', 'february'],
  ['marco', 'march'],
  ['abril', 'april'],
  ['maio', 'may'],
  ['junho', 'june'],
  ['julho', 'july'],
  ['agosto', 'august'],
  ['setembro', 'september'],
  ['outubro', 'october'],
  ['novembro', 'november'],
  ['dezembro', 'december'],
];
/** 1–12 */
export function monthOf(word: string): number | null {
  const index = months.findIndex((names) => names.includes(word));
  return index < 0 ? null : index + 1;
}

const weekdays = [
  ['segunda-feira', 'monday'],
  ['terca-feira', 'tuesday', 'terca'],
  ['quarta-feira', 'wednesday'],
  ['quinta-feira', 'thursday'],
  ['sexta-feira', 'friday', 'sexta'],
  ['sabado', 'saturday'],
  ['domingo', 'sunday'],
];
/** Monday is 1. */
export function weekdayOf(word: string): number | null {
  const index = weekdays.findIndex((names) => names.includes(word));
  return index < 0 ? null : index + 1;
}

export const isPeak = (word: string) =>
  /^(movimentad[oa]|pico|auge|cheio|busiest|peak\w*|agitad[oa]|quiet\w*|calm[oa])$/.test(word);

/** Words a name may not consist of: they would be taken for it. */
export const reservedWords: ReadonlySet<string> = new Set([
  ...months.flat(),
  ...weekdays.flat().flatMap((word) => word.split('-')),
  ...all,
  ...before,
  ...comparing,
  ...ordinals.keys(),
  ...numberWords,
  ...['primeiro', 'primeira', 'segundo', 'segunda', 'terceiro', 'terceira'],
  ...['mais', 'menos', 'vezes', 'times', 'pontos', 'points', 'cento', 'percent', 'maioria', 'minoria'],
  ...['para', 'com', 'dos', 'das', 'uma', 'por', 'the', 'and', 'with', 'for', 'was', 'were', 'foram', 'foi'],
  ...['dia', 'dias', 'day', 'days', 'horas', 'hours', 'entre', 'among', 'majority', 'most', 'half', 'all'],
  ...[
    'nenhum',
    'nenhuma',
    'none',
    'zero',
    'dobro',
    'triplo',
    'cada',
    'every',
    'out',
    'more',
    'less',
    'fewer',
  ],
]);

/** Whole words, in several lines. */
function anyOf(...words: string[]): RegExp {
  return new RegExp(`^(?:${words.join('|')})$`);
}
