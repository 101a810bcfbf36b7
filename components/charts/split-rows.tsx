import type { ReactElement } from 'react';

type Part = {
  key: string;
  label: string;
  icon: (attributes: { id?: string; fill?: string; width: number; height: number }) => ReactElement;
  color: string;
};
export type SplitRow = {
  key: string;
  label: string;
  countText: string;
  /** Of each part, adding up to 1. */
  shares: number[];
  shareTexts: string[];
};

type SplitRowsProps = {
  id: string;
  title: string;
  description: string;
  /** They are named above the first row. */
  parts: Part[];
  rows: SplitRow[];
};

const header = 26;
const row = { height: 48, label: 14, bar: 21, thickness: 20 };
const icon = 12;
const hairline = 0.4;
/** A phone's width, on which there must be room for the names, and in a bar for icon and number. */
const narrowest = 328;
const roomFor = { text: 52 / narrowest, icon: 20 / narrowest };

/** Bars of the whole width, split into parts that carry their icon and, where there is room, their number. */
export function SplitRows({ id, title, description, parts, rows }: SplitRowsProps) {
  const height = header + rows.length * row.height;
  const nameStarts = placeNames(parts, rows[0]?.shares ?? []);
  return (
    <svg
      width="100%"
      height={height}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      className="overflow-visible"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <defs>
        {parts.map((part) => (
          <g key={part.key} id={`${id}-${part.key}`}>
            {part.icon({ fill: 'rgb(var(--paper))', width: icon, height: icon })}
          </g>
        ))}
      </defs>
      {parts.map((part, index) => (
        <svg key={part.key} x={percent(nameStarts[index] ?? 0)} overflow="visible">
          {part.icon({ width: icon, height: icon })}
          <text x={icon + 4} y="11" fontSize="12" fontWeight="600" fill={part.color}>
            {part.label}
          </text>
        </svg>
      ))}
      <svg width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none">
        {parts.map((part, index) => (
          <path
            key={part.key}
            d={rows.map((item, at) => toBar(item, index, at)).join('')}
            fill={part.color}
          />
        ))}
      </svg>
      {rows.map((item, index) => (
        <svg key={item.key} y={header + index * row.height} width="100%" overflow="visible" fontSize="13">
          <text y={row.label} fontSize="14" fontWeight="600" fill="rgb(var(--ink))">
            {item.label}
          </text>
          <text x="100%" y={row.label} textAnchor="end" fill="rgb(var(--muted))">
            {item.countText}
          </text>
          <SplitMarks id={id} parts={parts} item={item} />
        </svg>
      ))}
    </svg>
  );
}

function SplitMarks({ id, parts, item }: { id: string; parts: Part[]; item: SplitRow }) {
  return (
    <g fontWeight="600" fill="rgb(var(--paper))">
      {parts.map(({ key }, part) => {
        const share = item.shares[part] ?? 0;
        if (share < roomFor.icon) return null;
        return (
          <svg key={key} x={percent(startOf(item.shares, part))} y={row.bar} overflow="visible">
            <use href={`#${id}-${key}`} x="5" y="4" />
            {share >= roomFor.text && (
              <text x="20" y="14.5">
                {item.shareTexts[part]}
              </text>
            )}
          </svg>
        );
      })}
    </g>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

function startOf(shares: number[], part: number): number {
  return shares.slice(0, part).reduce((sum, share) => sum + share, 0);
}

function toBar({ shares }: SplitRow, part: number, index: number): string {
  const width = (shares[part] ?? 0) * 100;
  if (width === 0) return '';
  const y = header + index * row.height + row.bar;
  const drawn = Math.max(hairline, width - hairline).toFixed(1);
  return `M${(startOf(shares, part) * 100).toFixed(1)},${y}h${drawn}v${row.thickness}h-${drawn}z`;
}

/** Each name above the start of its part, or as near to it as the names beside it let it. */
function placeNames(parts: Part[], shares: number[]): number[] {
  const widths = parts.map(({ label }) => (label.length * 6.6 + icon + 12) / narrowest);
  let left = 0;
  return widths.map((width, part) => {
    const right = 1 - widths.slice(part).reduce((sum, next) => sum + next, 0);
    const start = Math.max(left, Math.min(startOf(shares, part), right));
    left = start + width;
    return start;
  });
}
