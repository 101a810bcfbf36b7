import { type BaselineReport } from '@/evals/baseline';
import { decimal, percent, table, textTable } from '@/evals/report/html';
import { type Suites } from '@/evals/report/report';
import { type PrivacyReport } from '@/evals/privacy.eval';
import { nameOfLabel } from '@/evals/scoring/name-of-label';
import { type PairScore } from '@/evals/scoring/score-pairs';

const pairHead = ['', 'precisão', 'revocação', 'F1', 'esperados', 'encontrados', 'certos'];

export function thresholdSection({ calibration }: Pick<Suites, 'calibration'>): string {
  const { askBelow, keptShare, keptPrecision, reviewBelow, reviewShare, accuracyInReview } = calibration;
  return `<h2>Limiares do modelo</h2>
${table(
  '',
  ['', 'limiar', 'comentários', 'acerto'],
  [
    [
      'fica com o aprendiz (escolhido para 98 %)',
      decimal(askBelow),
      percent(keptShare),
      percent(keptPrecision),
    ],
    [
      'vai para revisão',
      `abaixo de ${decimal(reviewBelow)}`,
      percent(reviewShare),
      percent(accuracyInReview),
    ],
  ],
)}`;
}

export function tagSection({ tags }: Pick<Suites, 'tags'>): string {
  const perTag = Object.entries(tags.perTag).sort(([, a], [, b]) => b.expected - a.expected);
  return `<h2>Tags</h2>
<p>Tagueador local contra as tags do corpus, em ${tags.comments} comentários que não são spam.</p>
${table('Micro-média', pairHead, [pairRow('todas', tags)])}
<details><summary>Por tag</summary>${table(
    'Por tag',
    pairHead,
    perTag.map(([code, score]) => pairRow(code, score)),
  )}</details>`;
}

export function artistSection({ artists }: Pick<Suites, 'artists'>): string {
  const { withoutInvented } = artists;
  const row = (part: Suites['artists'] | typeof withoutInvented) => [
    ...pairRow(`catálogo de ${part.catalogue} nomes`, part),
    String(part.commentsPerSecond),
  ];
  return `<h2>Artistas</h2>
<p>Nomes da partição de teste, sozinhos e entre 10.000 inventados, palavras comuns entre eles.</p>
${table('', [...pairHead, 'comentários/s'], [row(withoutInvented), row(artists)])}`;
}

export function privacySection({ privacy }: { privacy: PrivacyReport }): string {
  const failures = [...privacy.failures, ...privacy.controls.failures];
  return `<h2>Privacidade</h2>
${table(
  '',
  ['', 'casos', 'exatos'],
  [
    ['dados pessoais mascarados como escrito', String(privacy.cases), percent(privacy.accuracy)],
    ['números que não são de ninguém', String(privacy.controls.cases), percent(privacy.controls.accuracy)],
  ],
)}
${
  failures.length === 0
    ? ''
    : textTable(
        ['', 'esperado', 'obtido'],
        failures.map(({ id, expected, got }) => [id, expected, got]),
      )
}`;
}

export function questionSection({ questions }: Pick<Suites, 'questions'>): string {
  const { development, ...test } = questions;
  const row = (name: string, half: typeof development) => [
    name,
    String(half.answerable),
    percent(half.rightWeeks),
    percent(half.rightAnswers),
    String(half.unanswerable),
    percent(half.abstention),
  ];
  return `<h2>Perguntas</h2>
<p>Sem modelo, sobre três semanas inventadas. ${test.sources} passagens citadas, ${percent(test.verbatim)} literais; a resposta mais longa tem ${test.longestWords} palavras.</p>
${table(
  '',
  ['', 'com resposta', 'semanas certas', 'semanas e conteúdo certos', 'sem resposta', 'abstenção'],
  [row('metade de teste', test), row('metade de desenvolvimento', development)],
)}
${
  test.failures.length === 0
    ? ''
    : textTable(
        ['', 'pergunta', 'esperado', 'obtido'],
        test.failures.map(({ id, pergunta, esperadas, resposta }) => [
          id,
          pergunta,
          esperadas.join(', '),
          resposta,
        ]),
      )
}`;
}

export function baselineSection(baseline: BaselineReport): string {
  const head = ['', 'texto', 'certo', 'antes', 'agora'];
  const list = (title: string, flips: BaselineReport['improved']) =>
    flips.length === 0
      ? ''
      : `<details><summary>${title}: ${flips.length}</summary>${textTable(
          head,
          flips.map(({ id, text, expected, before, after }) => [
            id,
            text,
            ...[expected, before, after].map(nameOfLabel),
          ]),
        )}</details>`;
  return `<h2>Contra a linha de base</h2>
<p>Modelo ${baseline.model}, ${baseline.compared} comentários: ${baseline.improved.length} melhoraram, ${baseline.worsened.length} pioraram, McNemar exato p = ${decimal(baseline.p, 4)}.</p>
${list('Pioraram', baseline.worsened)}
${list('Melhoraram', baseline.improved)}
${list('Erram de outro modo', baseline.otherwiseWrong)}`;
}

function pairRow(name: string, { precision, recall, f1, expected, found, right }: PairScore): string[] {
  return [name, percent(precision), percent(recall), percent(f1), ...[expected, found, right].map(String)];
}
