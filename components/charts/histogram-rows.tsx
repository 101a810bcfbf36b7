import type { ReactElement } from 'react';

type HistogramRow = {
  key: string;
  label: string;
  icon: (size: { y: number; width: number; height: number }) => ReactElement;
  color: string;
  countText: string;
  /** A second line. */
  detail: string;
  /** Shares of equal ranges from 0 to 1; none where there is too little to draw. */
  shares: number[] | null;
  mean: number | null;
  meanText?: string;
};

type HistogramRowsProps = {
  id: string;
  title: string;
  description: string;
  rows: HistogramRow[];
  ticks: { at: number; label: string }[];
};

const header = 46;
const plot = 44;
const gap = 22;
const axis = 20;
const tick = { width: 3, overhang: 5 };

/** A small histogram a row, all on one scale from zero, with a tick at the mean. */
export function HistogramRows({ id, title, description, rows, ticks }: HistogramRowsProps) {
  const top = Math.max(...rows.flatMap(({ shares }) => shares ?? [])) || 1;
  const placed = placeRows(rows);
  return (
    <svg
      width="100%"
      height={placed.bottom + axis}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      className="overflow-visible"
      fontSize="13"
      fill="rgb(var(--muted))"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {placed.rows.map(({ item, y }) => (
        <svg key={item.key} y={y} width="100%" overflow="visible">
          {item.icon({ y: 2, width: 14, height: 14 })}
          <text x="21" y="14">
            <tspan fontSize="15" fontWeight="600" fill={item.color}>
              {item.label}
            </tspan>
            <tspan dx="8">{item.countText}</tspan>
          </text>
          <text y="33">{item.detail}</text>
          <text x="100%" y="14" textAnchor="end" fontSize="17" fontWeight="700" fill="rgb(var(--ink))">
            {item.meanText}
          </text>
          {item.shares && (
            <svg
              y={header}
              width="100%"
              height={plot}
              viewBox={`0 -100 ${item.shares.length} 100`}
              preserveAspectRatio="none"
            >
              <path d={toBars(item.shares.map((share) => share / top))} fill={item.color} />
            </svg>
          )}
          {item.shares && <rect y={header + plot - 0.5} width="100%" height="1" fill="rgb(var(--muted))" />}
          {item.mean !== null && (
            <rect
              x={`${(item.mean * 100).toFixed(1)}%`}
              y={header - tick.overhang}
              width={tick.width}
              height={plot + 2 * tick.overhang}
              fill="rgb(var(--ink))"
              stroke="rgb(var(--paper))"
            />
          )}
        </svg>
      ))}
      {ticks.map(({ at, label }) => (
        <text key={at} x={`${at * 100}%`} y={placed.bottom + 10} textAnchor={anchorOf(at)} fontSize="12">
          {label}
        </text>
      ))}
    </svg>
  );
}

function placeRows(rows: HistogramRow[]) {
  let y = 0;
  const placed = rows.map((item) => {
    const row = { item, y };
    y += header + (item.shares ? plot + gap : 0);
    return row;
  });
  return { rows: placed, bottom: y - gap + 10 };
}

function anchorOf(at: number): 'start' | 'middle' | 'end' {
  if (at === 0) return 'start';
  return at === 1 ? 'end' : 'middle';
}

function toBars(heights: number[]): string {
  return heights
    .map((height, index) => (height === 0 ? '' : `M${index + 0.04} 0v${-Math.round(height * 100)}h.92V0z`))
    .join('');
}
