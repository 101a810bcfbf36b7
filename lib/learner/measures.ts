import { lexiconGroups, type LexiconGroup, type LexiconHit } from '@/lib/learner/lexicon';
import { type Reading } from '@/lib/learner/reading';

const strengths: Partial<Record<LexiconGroup, number>> = {
  praise3: 3,
  praise2: 2,
  praise1: 1,
  glyphPraise: 2,
  complaint3: -3,
  complaint2: -2,
  complaint1: -1,
  glyphComplaint: -3,
};
const strengthByGroup = lexiconGroups.map((group) => strengths[group] ?? 0);
const contrast = lexiconGroups.indexOf('contrast');
const indexOf = (group: LexiconGroup) => lexiconGroups.indexOf(group);
const intents = {
  ask: indexOf('ask'),
  opener: indexOf('opener'),
  propose: indexOf('propose'),
  wish: indexOf('wish'),
  request: indexOf('request'),
  whyNot: indexOf('whyNot'),
};

/** Names in the order of `measureComment`; stored in the model so that another order is refused. */
export const measureNames: readonly string[] = [
  'praise',
  'complaint',
  'balance',
  'lastPolarity',
  'firstPolarity',
  'negatedPraise',
  'negatedComplaint',
  'praiseAfterContrast',
  'complaintAfterContrast',
  'noPolarity',
  'endsAsking',
  'asks',
  'shouts',
  'doubleMarks',
  'ellipsis',
  'capitals',
  'stretched',
  'length',
  'isShort',
  'links',
  'mentions',
  'longNumber',
  'money',
  'emoji',
  'laughs',
  'colonNumber',
  'opensAsking',
  'opensAskingUnmarked',
  'askMarked',
  'askPolar',
  'askNeutral',
  'proposeMarked',
  'polarMarked',
  'lastIntent',
  'complaintThenPropose',
  ...lexiconGroups.map((group) => `has:${group}`),
];

/** Measures of the whole comment, each about 0 to 1. */
export function measureComment(reading: Reading): number[] {
  const counts = countGroups(reading.hits);
  const polarity = measurePolarity(reading);
  const form = measureForm(reading);
  return [
    ...polarity,
    ...form,
    ...measureIntent(reading, counts, polarity, form),
    ...counts.map((count) => Math.min(count, 3) / 3),
  ];
}

function countGroups(hits: LexiconHit[]): number[] {
  const counts = lexiconGroups.map(() => 0);
  for (const hit of hits) for (const group of hit.groups) counts[group] = (counts[group] ?? 0) + 1;
  return counts;
}

function measurePolarity({ hits, negated }: Reading): number[] {
  let praise = 0;
  let complaint = 0;
  let first = 0;
  let last = 0;
  let negatedPraise = 0;
  let negatedComplaint = 0;
  let praiseAfter = 0;
  let complaintAfter = 0;
  let contrasted = false;
  for (const hit of hits) {
    if (hit.groups.includes(contrast)) contrasted = true;
    const strength = strongest(hit);
    if (strength === 0) continue;
    const isNegated = negated[hit.start] === true && Math.abs(strength) > 1;
    const signed = isNegated ? -strength * 0.7 : strength;
    if (isNegated && strength > 0) negatedPraise += 1;
    if (isNegated && strength < 0) negatedComplaint += 1;
    if (signed > 0) praise += signed;
    else complaint -= signed;
    if (contrasted && signed > 0) praiseAfter += signed;
    if (contrasted && signed < 0) complaintAfter -= signed;
    if (first === 0) first = signed;
    if (Math.abs(signed) > 1) last = signed;
  }
  const total = praise + complaint;
  return [
    soften(praise),
    soften(complaint),
    total === 0 ? 0 : (praise - complaint) / total,
    last / 3,
    first / 3,
    Math.min(negatedPraise, 2) / 2,
    Math.min(negatedComplaint, 2) / 2,
    soften(praiseAfter),
    soften(complaintAfter),
    total === 0 ? 1 : 0,
  ];
}

function strongest(hit: LexiconHit): number {
  let best = 0;
  for (const group of hit.groups) {
    const strength = strengthByGroup[group] ?? 0;
    if (Math.abs(strength) > Math.abs(best)) best = strength;
  }
  return best;
}

const soften = (value: number) => value / (value + 3);

function measureForm({ text, tokens }: Reading): number[] {
  const seen = {
    asks: 0,
    shouts: 0,
    double: 0,
    ellipsis: 0,
    links: 0,
    mentions: 0,
    digits: 0,
    money: 0,
    emoji: 0,
    laughs: 0,
    time: 0,
    words: 0,
  };
  for (const token of tokens) {
    if (token.kind === 'mark') {
      if (token.text.includes('?')) seen.asks += 1;
      if (token.text.includes('!')) seen.shouts += 1;
      if (token.text.length > 1) seen.double += 1;
      if (token.text === '…') seen.ellipsis += 1;
      if (token.text === '$' || token.text === '€') seen.money += 1;
    } else if (token.kind === 'link' || token.text === '[E-MAIL]') seen.links += 1;
    else if (token.kind === 'mention') seen.mentions += 1;
    else if (token.kind === 'emoji') seen.emoji += 1;
    else if (token.kind === 'number' && token.key.includes(':')) seen.time += 1;
    else if (token.kind === 'mask' || (token.kind === 'number' && token.key.length > 7)) seen.digits += 1;
    else if (token.kind === 'word') seen.words += 1;
    if (token.text === 'haha') seen.laughs += 1;
  }
  const { upper, letters, stretched } = measureLetters(text);
  const lastMark = tokens.findLast((token) => token.kind !== 'emoji' && token.kind !== 'stop');
  return [
    lastMark?.text.includes('?') ? 1 : 0,
    Math.min(seen.asks, 2) / 2,
    Math.min(seen.shouts, 2) / 2,
    Math.min(seen.double, 2) / 2,
    seen.ellipsis > 0 ? 1 : 0,
    letters > 5 ? upper / letters : 0,
    stretched ? 1 : 0,
    Math.min(seen.words, 60) / 60,
    seen.words < 4 ? 1 : 0,
    Math.min(seen.links, 2) / 2,
    Math.min(seen.mentions, 2) / 2,
    Math.min(seen.digits, 1),
    Math.min(seen.money, 1),
    Math.min(seen.emoji, 4) / 4,
    Math.min(seen.laughs, 1),
    Math.min(seen.time, 1),
  ];
}

function measureLetters(text: string): { upper: number; letters: number; stretched: boolean } {
  let upper = 0;
  let letters = 0;
  let run = 1;
  let stretched = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isUpper = code >= 65 && code <= 90;
    if (isUpper) upper += 1;
    if (isUpper || (code >= 97 && code <= 122)) letters += 1;
    run = code === text.charCodeAt(i - 1) ? run + 1 : 1;
    if (run > 2 && code >= 97 && code <= 122) stretched = true;
  }
  return { upper, letters, stretched };
}

function measureIntent(reading: Reading, counts: number[], polarity: number[], form: number[]): number[] {
  const endsAsking = form[0] ?? 0;
  const noPolarity = polarity[9] ?? 0;
  const asks = (counts[intents.ask] ?? 0) > 0 ? 1 : 0;
  const proposes = [intents.propose, intents.wish, intents.request, intents.whyNot].some(
    (group) => (counts[group] ?? 0) > 0,
  )
    ? 1
    : 0;
  const opening = reading.hits[0];
  const opens =
    opening &&
    opening.start < 2 &&
    (opening.groups.includes(intents.opener) || opening.groups.includes(intents.ask))
      ? 1
      : 0;
  return [
    opens,
    opens && !(form[1] ?? 0) ? 1 : 0,
    asks * endsAsking,
    asks * (1 - noPolarity),
    asks * noPolarity,
    proposes * endsAsking,
    endsAsking * (polarity[2] ?? 0),
    lastIntent(reading.hits),
    proposes * ((polarity[1] ?? 0) > 0 ? 1 : 0),
  ];
}

/** +1 when the last intention asks, −1 when it proposes. */
function lastIntent(hits: LexiconHit[]): number {
  for (let i = hits.length - 1; i >= 0; i--) {
    const groups = hits[i]?.groups ?? [];
    if (groups.includes(intents.ask)) return 1;
    if (groups.includes(intents.propose) || groups.includes(intents.request) || groups.includes(intents.wish))
      return -1;
  }
  return 0;
}
