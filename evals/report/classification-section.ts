import { drawConfusion } from '@/evals/report/draw-confusion';
import { drawReliability } from '@/evals/report/draw-reliability';
import { decimal, percent, range, table } from '@/evals/report/html';
import { type Report } from '@/evals/report/report';
import { type Evaluation } from '@/evals/scoring/score-answers';

/** Figures of the whole and of its parts, each class, the matrix and the reliability diagram. */
export function classificationSection(report: Report): string {
  const parts = Object.entries({ ...report.categories?.byDifficulty, ...report.byFile });
  const columns = [['todos', report] as const, ...parts];
  return `<h2>Classificação</h2>
${table('Medidas', ['', ...columns.map(([name]) => name)], listFigures(columns.map(([, part]) => part)))}
${table('Por classe', ['', 'precisão', 'intervalo', 'revocação', 'intervalo', 'F1', 'comentários'], listClasses(report))}
<p>Intervalos de 95 %: Wilson para proporções, bootstrap de 1.000 amostras para o macro-F1.</p>
<h3>Confusão</h3>
<div class="wide">${drawConfusion(report.confusion, { standalone: false })}</div>
<h3>Calibração</h3>
<p>Sobre a diagonal, a confiança diz o que promete; o tamanho do ponto é o número de comentários.</p>
<div class="wide">${drawReliability(report.reliability)}</div>
${table('Faixas de confiança', ['', 'comentários', 'confiança média', 'acerto'], listBins(report))}`;
}

function listFigures(parts: readonly Evaluation[]): string[][] {
  const row = (name: string, read: (part: Evaluation) => string) => [name, ...parts.map(read)];
  return [
    row('comentários', ({ comments }) => String(comments)),
    row('acurácia', ({ accuracy }) => percent(accuracy)),
    row('intervalo', ({ accuracyInterval }) => range(accuracyInterval)),
    row('macro-F1', ({ macroF1 }) => percent(macroF1)),
    row('intervalo', ({ macroF1Interval }) => range(macroF1Interval)),
    row('erro de calibração (ECE)', ({ ece }) => decimal(ece)),
    row('cobertura a 98 % de precisão', ({ coverageAt98 }) => percent(coverageAt98)),
    row('vai para revisão', ({ reviewShare }) => percent(reviewShare)),
  ];
}

function listClasses({ perClass }: Evaluation): string[][] {
  return Object.entries(perClass).map(([name, score]) => [
    name,
    percent(score.precision),
    range(score.precisionInterval),
    percent(score.recall),
    range(score.recallInterval),
    percent(score.f1),
    String(score.support),
  ]);
}

function listBins({ reliability }: Evaluation): string[][] {
  return reliability
    .filter(({ count }) => count > 0)
    .map(({ from, to, count, confidence, accuracy }) => [
      `${percent(from)} – ${percent(to)}`,
      String(count),
      percent(confidence),
      percent(accuracy),
    ]);
}
