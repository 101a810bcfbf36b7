import { type Evaluation } from '@/evals/evaluate';

export type Report = Evaluation & {
  model: string;
  dataset: string;
  /** The same figures by difficulty; empty for a dataset that does not say. */
  byDifficulty: Record<string, Evaluation>;
  failures: string[];
};

/** One page that needs nothing but itself. */
export function renderReport(report: Report): string {
  const parts = [['todos', report] as const, ...Object.entries(report.byDifficulty)];
  return `<!doctype html>
<html lang="pt-BR">
<meta charset="utf-8">
<title>Avaliação do classificador</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #18202a }
  table { border-collapse: collapse; margin: 1rem 0 } th, td { padding: .3rem .8rem; border: 1px solid #d5dbe3; text-align: right }
  th:first-child { text-align: left } caption { text-align: left; font-weight: 600 } .bad { color: #a31515 }
</style>
<h1>Avaliação do classificador</h1>
<p>${escapeHtml(report.dataset)}, modelo ${escapeHtml(report.model)}.</p>
${report.failures.map((failure) => `<p class="bad">${escapeHtml(failure)}</p>`).join('')}
${table('Medidas', ['', ...parts.map(([name]) => name)], listFigures(parts))}
${table('Por categoria', ['', 'precisão', 'revocação', 'F1', 'comentários'], listClasses(report))}
${table('Confusão (linha: esperada; coluna: decidida)', ['', ...Object.keys(report.confusion)], listConfusion(report))}
</html>
`;
}

function listFigures(parts: (readonly [string, Evaluation])[]): string[][] {
  const row = (name: string, read: (evaluation: Evaluation) => string) => [
    name,
    ...parts.map(([, part]) => read(part)),
  ];
  return [
    row('comentários', (part) => String(part.comments)),
    row('acurácia', (part) => percent(part.accuracy)),
    row('intervalo de 95 %', ({ accuracyInterval: { low, high } }) => `${percent(low)} – ${percent(high)}`),
    row('macro-F1', (part) => percent(part.macroF1)),
    row('erro de calibração', (part) => part.ece.toFixed(3)),
    row('cobertura com 98 % de precisão', (part) => percent(part.coverageAt98)),
    row('vai para revisão', (part) => percent(part.reviewShare)),
    row('comentários por segundo', (part) => String(part.commentsPerSecond)),
  ];
}

function listClasses(report: Report): string[][] {
  return Object.entries(report.perClass).map(([name, { precision, recall, f1, support }]) => [
    name,
    percent(precision),
    percent(recall),
    percent(f1),
    String(support),
  ]);
}

function listConfusion(report: Report): string[][] {
  return Object.entries(report.confusion).map(([name, row]) => [name, ...Object.values(row).map(String)]);
}

function table(caption: string, head: string[], rows: string[][]): string {
  const headings = head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('');
  const body = rows
    .map(([name = '', ...cells]) => {
      const data = cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('');
      return `<tr><th scope="row">${escapeHtml(name)}</th>${data}</tr>`;
    })
    .join('\n');
  return `<table><caption>${escapeHtml(caption)}</caption><tr>${headings}</tr>\n${body}</table>`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1).replace('.', ',')} %`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
