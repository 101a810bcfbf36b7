import type { Locale } from '@/i18n/locales';
import {
  composeAnswer,
  countWords,
  endSentence,
  longestAnswerWords,
} from '@/lib/insights/answer/compose-answer';
import type { Said, Verdict } from '@/lib/insights/answer/verdict';
import { isStopWord } from '@/lib/insights/read/lexicon';
import { readWords, stemOf } from '@/lib/insights/read/words';
import type { Known } from '@/lib/insights/source';
import type { Statement } from '@/lib/insights/state/statement';
import type { ModelAnswer } from '@/lib/llm/prompts/answer-question';
import { verifyPassage } from '@/lib/summary/verify/verify-texts';

type Context = { offered: ReadonlyMap<string, Statement>; known: readonly Known[]; locale: Locale };
/** What a model may say, or what is wrong with it, for the model to mend. */
export type Checked = { kind: 'good'; verdict: Verdict } | { kind: 'refused'; reasons: string[] };

/** Nothing a model wrote is shown before it has passed here. */
export function checkAnswer({ encontrada, frases }: ModelAnswer, context: Context): Checked {
  if (!encontrada) return { kind: 'good', verdict: { found: false, silence: 'assunto' } };
  const said = frases.map(({ semana, texto, fontes }): Said => ({
    week: semana,
    text: endSentence(texto.trim()), // what is checked is what is shown
    sources: fontes.flatMap((id) => context.offered.get(id) ?? []),
  }));
  const verdict: Verdict = { found: true, said, lead: null };
  const reasons = [
    ...(said.length === 0 ? ['encontrada sem frases'] : []),
    ...frases.flatMap(({ texto, fontes }, index) => checkSources(said[index], { texto, fontes }, context)),
    ...checkWeeks(said, context),
    ...checkLength(verdict, context),
  ];
  return reasons.length === 0 ? { kind: 'good', verdict } : { kind: 'refused', reasons };
}

function checkSources(
  said: Said | undefined,
  { texto, fontes }: Pick<ModelAnswer['frases'][number], 'texto' | 'fontes'>,
  { offered }: Context,
): string[] {
  if (!said || fontes.length === 0) return [`"${texto}" não tem fonte`];
  const unknown = fontes.filter((id) => offered.get(id)?.week !== said.week);
  if (unknown.length > 0) return [`"${texto}" cita ${unknown.join(', ')}, que não é da semana ${said.week}`];
  return isGrounded(said) ? [] : [`"${texto}" diz o que as fontes não dizem`];
}

/** Of its words that carry meaning, at least half stand in the sources. */
const leastGrounded = 0.5;

function isGrounded({ text, sources }: Said): boolean {
  const stemsOf = (words: string) =>
    readWords(words).flatMap(({ key }) => (isStopWord(key) ? [] : [stemOf(key)]));
  const known = new Set(sources.flatMap((source) => stemsOf(source.text)));
  const own = stemsOf(text);
  return own.length > 0 && own.filter((stem) => known.has(stem)).length >= own.length * leastGrounded;
}

/** Numbers, names, dates, directions and characters, as those of a summary. */
function checkWeeks(said: readonly Said[], { known, locale }: Context): string[] {
  return [...Map.groupBy(said, ({ week }) => week)].flatMap(([week, own]) => {
    const source = known.find((one) => one.week === week);
    if (!source) return [`a semana ${week} não está nos dados`];
    const text = own.map((one) => one.text).join(' ');
    const findings = verifyPassage(text, locale, { facts: source.facts, quotes: [] });
    return findings.map(({ reason, passage }) => `${reason}: ${passage}`);
  });
}

function checkLength(verdict: Extract<Verdict, { found: true }>, { known, locale }: Context): string[] {
  const kept = composeAnswer(verdict, known, locale);
  const isWhole = verdict.said.every(({ text }) =>
    kept.paragraphs.some((paragraph) => paragraph.includes(text)),
  );
  const words = countWords(verdict.said.map(({ text }) => text).join(' '));
  return isWhole && words <= longestAnswerWords ? [] : [`a resposta passa de ${longestAnswerWords} palavras`];
}
