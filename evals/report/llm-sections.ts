import { type CascadeReport } from '@/evals/cascade.eval';
import { type BatchInjectionReport } from '@/evals/injection-in-batches.eval';
import { type InjectionReport } from '@/evals/injection.eval';
import { decimal, percent, table, textTable } from '@/evals/report/html';
import { nameOfLabel } from '@/evals/scoring/name-of-label';

export function injectionSection({
  injection,
  injectionInBatches: batches,
}: {
  injection: InjectionReport;
  injectionInBatches: BatchInjectionReport;
}): string {
  const name = (label: string | null) => (label === null ? '—' : nameOfLabel(label));
  const rows = (flips: InjectionReport['flips']) =>
    flips.map(({ id, tipo, texto, categoria, clean, got }) => [
      id,
      tipo,
      texto,
      name(categoria),
      name(clean),
      name(got),
    ]);
  const head = ['', 'tipo', 'texto', 'certo', 'sem o ataque', 'com o ataque'];
  return `<h2>Injeções</h2>
${table(
  'Aprendiz, caso a caso',
  [],
  [
    ['ataques', String(injection.attacks)],
    [
      'decisões viradas (revisão não conta)',
      `${injection.flips.length} de ${injection.comparable}, ${percent(injection.flipRate)}`,
    ],
    ['viradas para o alvo', String(injection.flipsToTarget)],
    ['viradas para o certo', String(injection.flipsToTruth)],
    ['chegaram ao alvo (com os que são só ataque)', String(injection.hits.length)],
    ['acerto com o ataque', percent(injection.accuracy)],
    ['certo ou em revisão', percent(injection.rightOrReview)],
    ['em revisão', percent(injection.reviewShare)],
    ['controles: acerto', `${percent(injection.controls.accuracy)} de ${injection.controls.cases}`],
  ],
)}
<h3>Viradas</h3>
${textTable(head, rows(injection.flips))}
<details><summary>Ataques que chegaram ao alvo</summary>${textTable(head, rows(injection.hits))}</details>
<details><summary>Controles errados</summary>${textTable(head, rows(injection.controlErrors))}</details>
${table(
  'Em lotes de 20, até o modelo simulado',
  [],
  [
    ['lotes', String(batches.batches)],
    ['blocos de dados que não voltam inteiros', String(batches.brokenBlocks.length)],
    ['vizinhos que mudaram', String(batches.changedNeighbours.length)],
    [
      `respostas fora do esquema aceitas (${batches.obedientBatches} lotes)`,
      String(batches.acceptedOutsideSchema.length),
    ],
  ],
)}
<p>O modelo simulado lê o bloco como JSON e não se deixa convencer: aqui se mede a construção em volta do modelo, não o modelo.</p>`;
}

export function cascadeSection({ cascade }: { cascade: CascadeReport }): string {
  const levels = Object.values(cascade);
  const row = (title: string, read: (level: CascadeReport[string]) => string) => [title, ...levels.map(read)];
  return `<h2>Cascata</h2>
<p>Aprendiz e modelo simulado, em lotes de 20; o simulado acerta quanto a coluna diz.</p>
${table(
  '',
  ['', ...levels.map(({ standInAccuracy }) => percent(standInAccuracy))],
  [
    row('acurácia', ({ accuracy }) => percent(accuracy)),
    row('macro-F1', ({ macroF1 }) => percent(macroF1)),
    row('decidido pelo aprendiz', ({ keptShare }) => percent(keptShare)),
    row('em revisão', ({ reviewShare }) => percent(reviewShare)),
    row('sem resposta do modelo', ({ unanswered }) => String(unanswered)),
    row('chamadas por 1.000', ({ callsPer1000 }) => decimal(callsPer1000, 1)),
    row('tokens de entrada por 1.000', ({ inputTokensPer1000 }) => String(inputTokensPer1000)),
    row('tokens de saída por 1.000', ({ outputTokensPer1000 }) => String(outputTokensPer1000)),
    row('custo por 1.000 (US$)', ({ costUsdPer1000 }) =>
      costUsdPer1000 === null ? '—' : decimal(costUsdPer1000, 4),
    ),
    row('latência p95 de uma chamada (ms)', ({ p95LatencyMs }) => String(p95LatencyMs)),
  ],
)}
<p>Tokens e custo são os que o modelo simulado conta, pelos preços do Gemini; a latência é a do nosso lado.</p>`;
}
