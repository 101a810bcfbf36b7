import { readChart, type ChartOfReport, type ReadChart } from '@/components/report/files/chart-drawing';
import { toMarkup } from '@/components/report/files/to-markup';
import { resolveColors, type Theme } from '@/components/ui/palette';
import { getTranslator } from '@/i18n/translator';
import { wrapText } from '@/lib/text/wrap-text';

const width = 720;
const margin = 32;
const inner = width - 2 * margin;
const shortest = 405; // 16:9
const gap = 20;
const family = "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

type TextStyle = { size: number; leading: number; before: number; weight: number; color: string };
const styles = {
  eyebrow: { size: 13, leading: 24, before: 0, weight: 600, color: 'accent' },
  title: { size: 24, leading: 30, before: 0, weight: 700, color: 'ink' },
  description: { size: 14, leading: 20, before: 8, weight: 400, color: 'muted' },
  notice: { size: 14, leading: 20, before: 8, weight: 600, color: 'ink' },
  source: { size: 12, leading: 18, before: 0, weight: 400, color: 'muted' },
} satisfies Record<string, TextStyle>;
/** Of the mean character in relation to the size of the type, a little more than Inter needs. */
const characterWidth = 0.56;

type ChartSvg = ChartOfReport & { theme: Theme; address: string };

/** A chart as a file of its own: all that the page says of it, with colours and fonts that need no style sheet. */
export async function drawChartSvg({ theme, address, ...of }: ChartSvg): Promise<string> {
  const chart = await readChart(of, { widthPx: inner });
  const source = getTranslator(of.locale, 'report')('files.source', { address });
  return resolveColors(await toMarkup(<Picture chart={chart} source={source} />), theme);
}

function Picture({ chart, source }: { chart: ReadChart; source: string }) {
  const blocks = [
    { style: styles.eyebrow, lines: [chart.eyebrow] },
    toBlock(chart.title, styles.title),
    toBlock(chart.description, styles.description),
    toBlock(chart.notice ?? '', styles.notice),
  ];
  const { placed, bottom: headEnd } = stack(blocks, margin);
  const { drawings, bottom } = stackDrawings(chart.drawings, headEnd + gap);
  const footer = toBlock(`${source} · ${chart.sample}`, styles.source);
  const footerHeight = footer.lines.length * styles.source.leading;
  const height = Math.max(shortest, bottom + footerHeight + margin);
  const foot = stack([footer], height - margin - footerHeight);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={family}
    >
      <title>{chart.title}</title>
      <style>{'svg svg{overflow:visible}'}</style>
      <rect width={width} height={height} fill="rgb(var(--paper))" />
      {[...placed, ...foot.placed].map(({ line, y, style }) => (
        <text
          key={y}
          x={margin}
          y={y}
          fontSize={style.size}
          fontWeight={style.weight}
          fill={`rgb(var(--${style.color}))`}
        >
          {line}
        </text>
      ))}
      {drawings.map(({ svg, y, heightPx }) => (
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
}

type Block = { style: TextStyle; lines: string[] };

function toBlock(text: string, style: TextStyle): Block {
  return { style, lines: wrapText(text, Math.floor(inner / (style.size * characterWidth))) };
}

function stack(blocks: Block[], top: number) {
  let bottom = top;
  const placed = blocks.flatMap(({ style, lines }) =>
    lines.map((line, index) => {
      bottom += style.leading + (index === 0 ? style.before : 0);
      return { line, style, y: bottom - style.leading + style.size };
    }),
  );
  return { placed, bottom };
}

function stackDrawings(drawings: ReadChart['drawings'], top: number) {
  let bottom = top;
  const placed = drawings.map((drawing) => {
    const y = bottom;
    bottom += drawing.heightPx + gap;
    return { ...drawing, y };
  });
  return { drawings: placed, bottom };
}
