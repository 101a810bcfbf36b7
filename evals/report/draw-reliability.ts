import { type ReliabilityBin } from '@/lib/stats/reliability-bins';

const size = 300;
const left = 46;
const top = 16;

/** Confidence against how often it was right: on the diagonal the confidence means what it says. */
export function drawReliability(bins: readonly ReliabilityBin[]): string {
  const x = (share: number) => left + share * size;
  const y = (share: number) => top + (1 - share) * size;
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (share) => `<line x1="${left}" x2="${left + size}" y1="${y(share)}" y2="${y(share)}" stroke="#e3e8ef"/>
<text x="${left - 6}" y="${y(share) + 4}" text-anchor="end">${share * 100}</text>
<text x="${x(share)}" y="${top + size + 16}" text-anchor="middle">${share * 100}</text>`,
  );
  const points = bins
    .filter(({ count }) => count > 0)
    .map(({ confidence, accuracy, count }) => {
      const radius = (3 + 9 * Math.sqrt(count / most)).toFixed(1);
      return `<circle cx="${x(confidence).toFixed(1)}" cy="${y(accuracy).toFixed(1)}" r="${radius}" fill="#164e8c" fill-opacity="0.75"><title>${count} comentários</title></circle>`;
    });
  return `<svg viewBox="0 0 ${left + size + 16} ${top + size + 40}" width="${left + size + 16}" height="${top + size + 40}" role="img" aria-label="Diagrama de confiabilidade" font-family="system-ui, sans-serif" font-size="11" fill="#4a5664">
${ticks.join('\n')}
<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#8a96a5" stroke-dasharray="4 4"/>
${points.join('\n')}
<text x="${left + size / 2}" y="${top + size + 34}" text-anchor="middle">confiança média (%)</text>
<text transform="translate(12 ${top + size / 2}) rotate(-90)" text-anchor="middle">acerto (%)</text>
</svg>`;
}
