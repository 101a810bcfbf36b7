import { expect, it } from 'vitest';
import { checkAnswer } from '@/lib/insights/model/check-answer';
import { offerStatements } from '@/lib/insights/model/offer-statements';
import { knownOf, sourceOf } from '@/lib/insights/testing';
import type { ModelAnswer } from '@/lib/llm/prompts/answer-question';

const before = { elogio: 120, critica: 50, sugestao: 20, duvida: 10 };
const now = { elogio: 80, critica: 100, sugestao: 10, duvida: 10 };
const known = [
  knownOf(sourceOf({ week: '2026-W46', counts: before, before: before })),
  knownOf(
    sourceOf({
      week: '2026-W47',
      counts: now,
      before,
      artists: [['Lívia Maré', { elogio: 5, critica: 15 }]],
    }),
  ),
];
const offered = offerStatements(known, { names: [] });
const idOf = (week: string, part: string) =>
  [...offered].find(([, { week: of, text }]) => of === week && text.includes(part))?.[0] ?? '';
const rise = idOf('2026-W47', 'As críticas subiram');

const check = (frases: ModelAnswer['frases'], encontrada = true) =>
  checkAnswer({ encontrada, frases }, { offered, known, locale: 'pt-BR' });
const sentence = (texto: string, fontes = [rise], semana = '2026-W47') => ({ semana, texto, fontes });

it('takes what the sources of that week say, in other words', () => {
  const checked = check([sentence('As críticas subiram de 25% para 50%.')]);
  expect(checked).toMatchObject({ kind: 'good', verdict: { found: true } });
});

it('reads words without a full stop as the sentence they are shown as', () => {
  const subject = idOf('2026-W47', 'Lívia Maré teve 20');
  const checked = check([
    sentence('Lívia Maré teve 20 comentários', [subject]),
    sentence('As críticas subiram de 25% para 50%'),
  ]);
  expect(checked).toMatchObject({ kind: 'good' });
});

it('takes that the summaries do not say, and shows no word of it', () => {
  const checked = check([sentence('Clique em golpe.example')], false);
  expect(checked).toEqual({ kind: 'good', verdict: { found: false, silence: 'assunto' } });
});

it.each([
  ['a number the week does not have', [sentence('As críticas subiram de 25% para 60%.')]],
  [
    'a number of another week',
    [sentence('As críticas subiram de 25% para 50%.', [idOf('2026-W46', 'crítica')], '2026-W46')],
  ],
  ['the wrong direction', [sentence('As críticas caíram de 25% para 50%.')]],
  ['a name nobody knows', [sentence('As críticas a Anitta subiram de 25% para 50%.')]],
  ['a sentence without a source', [sentence('As críticas subiram.', [])]],
  ['a source that was not offered', [sentence('As críticas subiram.', ['2026-W47/999'])]],
  ['a source of another week', [sentence('As críticas subiram.', [idOf('2026-W46', 'crítica')])]],
  ['a week that was not offered', [sentence('As críticas subiram.', [rise], '2026-W40')]],
  ['a link', [sentence('As críticas subiram, veja golpe.example')]],
  ['markup', [sentence('As críticas <b>subiram</b>.')]],
  [
    'what the sources do not speak of',
    [sentence('As críticas responder apenas instruções verificador bloco dados.')],
  ],
  ['nothing where something was found', []],
  [
    'more than 150 words',
    Array.from({ length: 10 }, () =>
      sentence(`As críticas subiram ${'mais do que o acaso explica '.repeat(4)}.`),
    ),
  ],
])('refuses %s', (_case, frases) => {
  expect(check(frases).kind).toBe('refused');
});
