import { DateTime } from 'luxon';
import {
  ago,
  elsewhere,
  inMonth,
  lastWeeks,
  nearestWeek,
  onDate,
  onDayOfMonth,
  onWeekday,
  type NamedTime,
  type WeekContext,
} from '@/lib/insights/read/find-weeks';
import { localZone } from '@/lib/text/local-zone';

type Form = { pattern: RegExp; read: (groups: (string | undefined)[], context: WeekContext) => NamedTime };

const small = 'um dois tres quatro cinco seis sete oito nove dez'.split(' ');
const english = 'one two three four five six seven eight nine ten'.split(' ');
const monthNames = [
  ...'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro'.split(' '),
  ...'january february march april may june july august september october november december'.split(' '),
];
const weekdayNames = [
  ['segunda', 'terca', 'quarta', 'quinta', 'sexta', 'sabado', 'domingo'],
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
];

const month = `(${monthNames.join('|')})`;
const number = String.raw`(\d{1,2}|uma|duas|${[...small, ...english].join('|')})`;
const year = String.raw`(?: (?:de |of )?(\d{4}))?`;
const find = (pattern: string) => new RegExp(String.raw`\b(?:${pattern})\b`, 'g');

/** Most specific first: what one has taken is gone for the next. Words are folded, and one space apart. */
export const forms: Form[] = [
  {
    pattern: find(String.raw`(\d{4})-w(\d{1,2})`),
    read: ([, ofYear, of], context) => ({ weeks: [nearestWeek(Number(of), toYear(ofYear), context)] }),
  },
  {
    pattern: find(String.raw`(\d{4})-(\d{2})-(\d{2})`),
    read: ([, ofYear, of, day], context) =>
      onDate({ day: Number(day), month: Number(of), year: toYear(ofYear) }, context),
  },
  {
    pattern: find(String.raw`(\d{1,2})\/(\d{1,2})(?:\/(\d{2,4}))?`),
    read: ([, day, of, ofYear], context) =>
      onDate({ day: Number(day), month: Number(of), year: toYear(ofYear) }, context),
  },
  {
    pattern: find(String.raw`(\d{1,2})o? (?:de |of )?${month}${year}`),
    read: ([, day, of, ofYear], context) =>
      onDate({ day: Number(day), month: toMonth(of), year: toYear(ofYear) }, context),
  },
  {
    pattern: find(String.raw`${month} (\d{1,2})(?:st|nd|rd|th)?${year}`),
    read: ([, of, day, ofYear], context) =>
      onDate({ day: Number(day), month: toMonth(of), year: toYear(ofYear) }, context),
  },
  {
    pattern: find(
      String.raw`(?:semanas?|weeks?) (?:no? |numero |number )?\d{1,2}(?: (?:e|a|ate|com|and|to|ou|or|para|pra|with) (?:a |as |na |the |da )*(?:semana |week )?\d{1,2})*${year}|w\d{1,2}()`,
    ),
    read: ([match, ofYear], context) => ({
      weeks: readNumbers(match ?? '', ofYear).map((of) => nearestWeek(of, toYear(ofYear), context)),
    }),
  },
  {
    pattern: find(String.raw`(\d{1,2})a semana`),
    read: ([, of], context) => ({ weeks: [nearestWeek(Number(of), null, context)] }),
  },
  {
    pattern: find('semana retrasada|week before last'),
    read: (_, context) => ({ weeks: [ago(2, context)] }),
  },
  {
    pattern: find(`(?:ha|faz) ${number} semanas?|${number} (?:semanas? (?:atras|antes)|weeks? ago)`),
    read: ([, first, second], context) => ({ weeks: [ago(toNumber(first ?? second), context)] }),
  },
  {
    pattern: find(
      `(?:ultimas|passadas|last|past) ${number} (?:semanas|weeks)|${number} (?:ultimas )?(?:semanas|weeks)`,
    ),
    read: ([, first, second], context) => lastWeeks(toNumber(first ?? second), context),
  },
  {
    pattern: find(
      'ultimas semanas|semanas (?:recentes|passadas)|todas as semanas|(?:last|past|recent) (?:few )?weeks|all (?:the )?weeks|cada semana|each week|every week',
    ),
    read: (_, { known }) => ({ weeks: [...known], isTrend: true }),
  },
  {
    // the week a comparison is made with is in the facts of the other
    pattern: find(
      '(?:que|than|relacao|comparacao com|comparad[oa]s? com|compared (?:to|with)|contra|against) (?:a |na |da |the |in the )*(?:semana anterior|semana antes|anterior|previous week|week before)',
    ),
    read: () => ({ isComparison: true }),
  },
  {
    pattern: find('semana passada|last week|semana que passou|semana anterior|previous week|week before'),
    read: (_, context) => ({ weeks: [ago(1, context)] }),
  },
  {
    pattern: find(
      '(?:ultima|mais recente) (?:semana|das semanas)|semana mais recente|ultimo resumo|resumo mais recente|(?:latest|most recent|newest) (?:week|summary)|na ultima',
    ),
    read: (_, { known }) => ({ weeks: known.slice(-1) }),
  },
  {
    pattern: find(
      '(?:n?esta|n?essa|desta|dessa|this|current) (?:semana|week)|semana (?:atual|corrente|em curso)|hoje|hj|today|right now|neste momento',
    ),
    read: (_, context) => ({ weeks: [ago(0, context)] }),
  },
  {
    pattern: find('ontem|yesterday'),
    read: (_, context) => {
      const {
        day,
        month: of,
        year: ofYear,
      } = DateTime.fromJSDate(context.now, { zone: localZone }).minus({ days: 1 });
      return onDate({ day, month: of, year: ofYear }, context);
    },
  },
  {
    pattern: find(
      'ultimos? (?:meses|mes|anos?|dias)|(?:mes|ano) passado|(?:d?este|n?este|n?esse) (?:mes|ano)|(?:last|past|this) (?:months?|years?|days)|trimestre|semestre|quarter|decada|natal|carnaval|verao|inverno|christmas|desde sempre|de todos os tempos|all time|ever|ja vist[oa]s?',
    ),
    read: () => elsewhere,
  },
  {
    pattern: find(`(?:em|de|no mes de|in|of|during) ${month}${year}`),
    read: ([, of, ofYear], context) => inMonth(toMonth(of), toYear(ofYear), context),
  },
  {
    pattern: find(String.raw`(?:dia|day) (\d{1,2})`),
    read: ([, day], context) => onDayOfMonth(Number(day), context),
  },
  {
    pattern: find(
      `(?:(segunda|terca|quarta|quinta|sexta) feira|(sabado|domingo|${weekdayNames[1]?.join('|')})s?|n?a (segunda|terca|quarta|quinta|sexta)(?! (?:semana|vez|posicao|coloca|mais)))`,
    ),
    read: ([, long, other, short]) => onWeekday(toWeekday(long ?? other ?? short)),
  },
  {
    pattern: find(String.raw`(?:em|de|in|of) ((?:19|20)\d{2})`),
    read: ([, ofYear], { known }) => (known.some((id) => id.startsWith(`${ofYear}-`)) ? {} : elsewhere),
  },
  {
    // `mais na semana 47 do que na 46`
    pattern: find(String.raw`(?:na|da|pra|com a) (\d{1,2})(?! *%)`),
    read: ([, of], context) => ({ weeks: [nearestWeek(Number(of), null, context)] }),
  },
];

/** `semanas 45 a 47` are three; `da semana 46 para a 47` are two. */
function readNumbers(match: string, ofYear: string | undefined): number[] {
  const without = ofYear ? match.replace(ofYear, '') : match;
  const all = [...without.matchAll(/\d{1,2}/g)].map(Number);
  const [first, last] = all;
  const isRange = /^(?:semanas|weeks) .*\d (?:a|ate|to) /.test(without);
  if (!isRange || all.length !== 2 || first === undefined || last === undefined || last <= first) return all;
  return Array.from({ length: Math.min(last - first, 53) + 1 }, (_, index) => first + index);
}

function toNumber(word: string | undefined): number {
  if (word === 'uma') return 1;
  if (word === 'duas') return 2;
  const index = Math.max(small.indexOf(word ?? ''), english.indexOf(word ?? ''));
  return index < 0 ? Number(word) : index + 1;
}

const toMonth = (name: string | undefined) => (monthNames.indexOf(name ?? '') % 12) + 1;
const toWeekday = (name: string | undefined) =>
  Math.max(...weekdayNames.map((names) => names.indexOf(name ?? ''))) + 1;

function toYear(text: string | undefined): number | null {
  if (!text) return null;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}
