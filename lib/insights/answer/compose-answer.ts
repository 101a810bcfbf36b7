import type { Locale } from '@/i18n/locales';
import type { Known } from '@/lib/insights/source';
import type { Lead, Said, Silence, Verdict } from '@/lib/insights/answer/verdict';
import { sayRange } from '@/lib/summary/write/say-dates';

export const longestAnswerWords = 150;

type Passage = { week: string; text: string };
/** What whoever asked gets to read. */
export type Answer = {
  found: boolean;
  /** One paragraph a week, each naming it; at most 150 words. */
  paragraphs: string[];
  /** Oldest first. */
  weeks: string[];
  /** Verbatim. */
  sources: Passage[];
  silence: Silence | null;
};

export function composeAnswer(verdict: Verdict, known: readonly Known[], locale: Locale): Answer {
  if (!verdict.found)
    return {
      found: false,
      paragraphs: saySilence(verdict.silence, known, locale),
      weeks: [],
      sources: [],
      silence: verdict.silence,
    };
  const said = fitWords(verdict.said, (kept) => write(kept, verdict.lead, known, locale));
  const sources = said.flatMap(({ sources: own }) => own.map(({ week, text }) => ({ week, text })));
  return {
    found: true,
    paragraphs: write(said, verdict.lead, known, locale),
    weeks: [...new Set(said.map(({ week }) => week))].toSorted(),
    sources: [...new Map(sources.map((source) => [`${source.week} ${source.text}`, source])).values()],
    silence: null,
  };
}

export function countWords(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}

/** Takes the last sentence of whichever week has most, until all fit; a week's only one goes last. */
function fitWords(said: readonly Said[], writeAll: (kept: readonly Said[]) => string[]): readonly Said[] {
  if (said.length <= 1 || countWords(writeAll(said).join(' ')) <= longestAnswerWords) return said;
  const sizes = Map.groupBy(said, ({ week }) => week);
  const [longest] = [...sizes.values()].toSorted((a, b) => b.length - a.length);
  const last = longest?.at(-1);
  return fitWords(
    said.filter((one) => one !== last),
    writeAll,
  );
}

function write(said: readonly Said[], lead: Lead | null, known: readonly Known[], locale: Locale): string[] {
  const byWeek = [...Map.groupBy(said, ({ week }) => week)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const paragraphs = byWeek.map(([week, own]) => {
    const of = known.find((one) => one.week === week);
    return `${of ? labelOf(of, locale) : week}: ${own.map(({ text }) => endSentence(text)).join(' ')}`;
  });
  return lead ? [sayLead(lead, known, locale), ...paragraphs] : paragraphs;
}

/** A headline has no full stop; here a sentence follows. */
export const endSentence = (text: string) => (/[.!?…]["”’)]?$/u.test(text) ? text : `${text}.`);

function labelOf({ facts: { week } }: Known, locale: Locale): string {
  const name = locale === 'en' ? 'Week' : 'Semana';
  return `${name} ${week.number} (${sayRange(week, locale)})`;
}

function sayLead({ week, most }: Lead, known: readonly Known[], locale: Locale): string {
  const number = known.find((one) => one.week === week)?.facts.week.number ?? week;
  if (locale === 'en')
    return `Of the weeks asked about it was week ${number} that had the ${most ? 'most' : 'least'}.`;
  return `Das semanas em questão, a ${number} foi a que teve ${most ? 'mais' : 'menos'}.`;
}

const silences: Record<Locale, Record<Silence, string>> = {
  'pt-BR': {
    futuro: 'Eles contam o que passou, não o que virá.',
    causa: 'Eles contam o que mudou, não por quê.',
    conselho: 'Eles trazem números, não opiniões nem conselhos.',
    autoria: 'Eles nunca dizem quem escreveu um comentário.',
    ordem: 'Respondo só a perguntas sobre as semanas.',
    semana: 'É só sobre essas semanas que respondo.',
    nome: 'Não falam de quem ou do que você nomeia.',
    assunto: 'Tente perguntar por categorias, artistas, assuntos, lançamentos ou dias.',
  },
  en: {
    futuro: 'They tell what was, not what will be.',
    causa: 'They tell what changed, not why.',
    conselho: 'They hold figures, not opinions or advice.',
    autoria: 'They never tell who wrote a comment.',
    ordem: 'I only answer questions about the weeks.',
    semana: 'I only answer about those weeks.',
    nome: 'They do not speak of whom or what you name.',
    assunto: 'Try asking for categories, artists, topics, releases or days.',
  },
};

function saySilence(silence: Silence, known: readonly Known[], locale: Locale): string[] {
  return [`${openSilence(known, locale)} ${silences[locale][silence]}`];
}

function openSilence(known: readonly Known[], locale: Locale): string {
  const numbers = new Intl.ListFormat(locale).format(known.map(({ facts }) => String(facts.week.number)));
  if (known.length === 0)
    return locale === 'en'
      ? 'There are no summaries of the last eight weeks.'
      : 'Não há resumos das últimas oito semanas.';
  const isOne = known.length === 1;
  if (locale === 'en')
    return isOne
      ? `The summary of week ${numbers} does not say.`
      : `The summaries of weeks ${numbers} do not say.`;
  return isOne ? `O resumo da semana ${numbers} não diz.` : `Os resumos das semanas ${numbers} não dizem.`;
}
