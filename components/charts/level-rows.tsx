import { scaleLinear } from 'd3-scale';
import { wrapLabel } from '@/components/charts/wrap-label';

type LevelRow = {
  key: string;
  /** A sentence rather than a word: it is broken into lines. */
  label: string;
  detail: string;
  value: number;
  /** What is usual, marked by a tick. */
  usual: number;
};

type LevelRowsProps = { id: string; title: string; description: string; rows: LevelRow[] };

const lineHeight = 19;
const labelWidth = 46;
const bar = { gap: 6, thickness: 14, below: 20 };
const tick = { width: 3, overhang: 4 };

/** Bars from zero under what they are about, with a tick at the usual level. */
export function LevelRows({ id, title, description, rows }: LevelRowsProps) {
  const top = Math.max(...rows.flatMap(({ value, usual }) => [value, usual]));
  const x = scaleLinear([0, top || 1], [0, 99]);
  const placed = placeRows(rows);
  return (
    <svg
      width="100%"
      height={placed.bottom}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      className="overflow-visible"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {placed.rows.map(({ item, lines, y, barY }) => (
        <svg key={item.key} y={y} width="100%" overflow="visible">
          <text fontSize="14" fontWeight="600" fill="rgb(var(--ink))">
            {lines.map((line, index) => (
              <tspan key={index} x="0" y={14 + index * lineHeight}>
                {line}
              </tspan>
            ))}
            <tspan x="0" dy={lineHeight} fontSize="13" fontWeight="400" fill="rgb(var(--muted))">
              {item.detail}
            </tspan>
          </text>
          <rect y={barY} width="100%" height={bar.thickness} fill="rgb(var(--sunken))" />
          <rect
            y={barY}
            width={`${x(item.value).toFixed(1)}%`}
            height={bar.thickness}
            fill="rgb(var(--accent))"
          />
          <rect
            x={`${x(item.usual).toFixed(1)}%`}
            y={barY - tick.overhang}
            width={tick.width}
            height={bar.thickness + 2 * tick.overhang}
            fill="rgb(var(--ink))"
            stroke="rgb(var(--paper))"
          />
        </svg>
      ))}
    </svg>
  );
}

function placeRows(rows: LevelRow[]) {
  let y = 0;
  const placed = rows.map((item) => {
    const lines = wrapLabel(item.label, labelWidth);
    const barY = (lines.length + 1) * lineHeight + bar.gap;
    const row = { item, lines, y, barY };
    y += barY + bar.thickness + bar.below;
    return row;
  });
  return { rows: placed, bottom: y };
}
