import { readChart, type ChartOfReport } from '@/components/report/files/chart-drawing';
import { toMarkup } from '@/components/report/files/to-markup';
import { resolveColors } from '@/components/ui/palette';

/** Narrow, so that its letters can still be read where a phone shows it at half its size. */
const width = 400;
const margin = 16;
const inner = width - 2 * margin;
const gap = 16;

/** The drawing of a chart alone, on paper of its own that no dark theme turns; its texts belong around it. */
export async function drawMailChart(of: ChartOfReport) {
  const { title, description, sample, notice, drawings } = await readChart(of, { widthPx: inner });
  const placed = drawings.map((drawing, index) => ({
    ...drawing,
    y: margin + drawings.slice(0, index).reduce((sum, { heightPx }) => sum + heightPx + gap, 0),
  }));
  const height =
    margin * 2 +
    drawings.reduce((sum, { heightPx }) => sum + heightPx, 0) +
    gap * Math.max(0, drawings.length - 1);
  const picture = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily="Inter"
    >
      <style>{'svg svg{overflow:visible}'}</style>
      <rect width={width} height={height} fill="rgb(var(--paper))" />
      {placed.map(({ svg, y, heightPx }) => (
        <svg
          key={y}
          x={margin}
          y={y}
          width={inner}
          height={heightPx}
          dangerouslySetInnerHTML={{ __html: svg }} // React wrote and escaped it
        />
      ))}
    </svg>
  );
  const svg = resolveColors(await toMarkup(picture), 'light');
  return { title, description, sample, notice, svg, ratio: height / width };
}
