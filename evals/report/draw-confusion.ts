import { escapeHtml } from '@/evals/report/html';

const cell = 76;
const left = 130;
const top = 66;

type Confusion = Record<string, Record<string, number>>;

/**
 * The confusion matrix as SVG: rows expected, columns decided, shaded by the share of the row. It brings its own light
 * ground, so that it reads the same on a white page and on a dark one.
 */
export function drawConfusion(confusion: Confusion, { standalone }: { standalone: boolean }): string {
  const labels = Object.keys(confusion);
  const [width, height] = [left + labels.length * cell + 16, top + labels.length * cell + 16];
  const rows = labels.map((label, i) =>
    drawRow(label, Object.values(confusion[label] ?? {}), top + i * cell),
  );
  const heads = labels.map(
    (label, i) =>
      `<text x="${left + i * cell + cell / 2}" y="${top - 10}" ${middle}>${shorten(label)}</text>`,
  );
  const namespace = standalone ? ' xmlns="http://www.w3.org/2000/svg"' : '';
  return `<svg${namespace} viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Matriz de confusão: linhas são o esperado, colunas o decidido" font-family="system-ui, sans-serif" font-size="12" fill="#18202a">
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10" fill="#ffffff" stroke="#c6ced9"/>
<text x="${left - 10}" y="${top - 30}" text-anchor="end" fill="#4a5664">esperado ↓</text>
<text x="${left + (labels.length * cell) / 2}" y="24" ${middle} fill="#4a5664">decidido →</text>
${[...heads, ...rows].join('\n')}
</svg>
`;
}

const middle = 'text-anchor="middle"';

function drawRow(label: string, counts: readonly number[], y: number): string {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const cells = counts.map((count, i) => {
    const share = count / Math.max(1, total);
    const x = left + i * cell;
    const ink = share > 0.65 ? '#ffffff' : '#18202a';
    return `<rect x="${x}" y="${y}" width="${cell - 3}" height="${cell - 3}" rx="4" fill="${shade(share)}"/>
<text x="${x + cell / 2 - 1.5}" y="${y + cell / 2 - 2}" ${middle} fill="${ink}" font-size="15" font-weight="600">${count}</text>
<text x="${x + cell / 2 - 1.5}" y="${y + cell / 2 + 15}" ${middle} fill="${ink}" font-size="11">${Math.round(share * 100)} %</text>`;
  });
  const name = `<text x="${left - 10}" y="${y + cell / 2 + 2}" text-anchor="end">${shorten(label)}</text>`;
  return [name, ...cells].join('\n');
}

/** From a grey that is seen on white to a blue that carries white letters. */
function shade(share: number): string {
  const [from, to] = [
    [237, 241, 246],
    [22, 78, 140],
  ];
  const mixed = from?.map((value, i) => Math.round(value + ((to?.[i] ?? 0) - value) * share));
  return `rgb(${mixed?.join(',')})`;
}

function shorten(label: string): string {
  return escapeHtml(label.length > 11 ? `${label.slice(0, 10)}…` : label);
}
