import { scaleLinear } from 'd3-scale';
import type { ReactElement } from 'react';

type BulletRow = {
  key: string;
  label: string;
  /** A nested `<svg>` with a viewBox; it is drawn at 16 × 16. */
  icon: (size: { y: number; width: number; height: number }) => ReactElement;
  color: string;
  value: number;
  before: number | null;
  valueText: string;
  countText: string;
  beforeText?: string;
};

type BulletRowsProps = { id: string; title: string; description: string; rows: BulletRow[] };

const row = { height: 64, icon: 14, label: 13, bar: 22, thickness: 18 };
const tick = { width: 3, overhang: 4 };

/** Bars from zero with a tick for what was before. Widths are percentages, so that text keeps its size on a phone. */
export function BulletRows({ id, title, description, rows }: BulletRowsProps) {
  const top = Math.max(...rows.flatMap(({ value, before }) => [value, before ?? 0]));
  const x = scaleLinear([0, top || 1], [0, 99]);
  return (
    <svg
      width="100%"
      height={rows.length * row.height}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      className="overflow-visible"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {rows.map((item, index) => (
        <svg key={item.key} y={index * row.height} width="100%" height={row.height} overflow="visible">
          {item.icon({ y: 0, width: row.icon, height: row.icon })}
          <text x={row.icon + 7} y={row.label} fontSize="13" fill="rgb(var(--muted))">
            <tspan fontSize="15" fontWeight="600" fill={item.color}>
              {item.label}
            </tspan>
            <tspan dx="8">{item.countText}</tspan>
          </text>
          <text x="100%" y={row.label} textAnchor="end" fontSize="13" fill="rgb(var(--muted))">
            {item.beforeText && `${item.beforeText}\u2003`}
            <tspan fontSize="17" fontWeight="700" fill="rgb(var(--ink))">
              {item.valueText}
            </tspan>
          </text>
          <rect y={row.bar} width="100%" height={row.thickness} fill="rgb(var(--sunken))" />
          <rect y={row.bar} width={`${x(item.value).toFixed(2)}%`} height={row.thickness} fill={item.color} />
          {item.before !== null && (
            <rect
              x={`${x(item.before).toFixed(2)}%`}
              y={row.bar - tick.overhang}
              width={tick.width}
              height={row.thickness + 2 * tick.overhang}
              fill="rgb(var(--ink))"
              stroke="rgb(var(--paper))"
            />
          )}
        </svg>
      ))}
    </svg>
  );
}
