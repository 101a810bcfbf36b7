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
            {part.icon({ fill: 'inherit', width: icon, height: icon })}
          </g>
        ))}
      </defs>
      {parts.map(({ key, label, color }, index) => (
        <svg key={key} x={percent(nameStarts[index] ?? 0)} overflow="visible" fill={color}>
          <use href={`#${id}-${key}`} />
          <text x={icon + 4} y="11" fontSize="12" fontWeight="600">
            {label}
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
      <g fontSize="14" fontWeight="600" fill="rgb(var(--ink))">
        {rows.map(({ key, label }, index) => (
          <text key={key} y={topOf(index) + row.label}>
            {label}
          </text>
        ))}
      </g>
      <g fontSize="13" fill="rgb(var(--muted))" textAnchor="end">
        {rows.map(({ key, countText }, index) => (
          <text key={key} x="100%" y={topOf(index) + row.label}>
            {countText}
          </text>
        ))}
      </g>
      <SplitMarks id={id} parts={parts} rows={rows} />
    </svg>
  );
}

function SplitMarks({ id, parts, rows }: { id: string; parts: Part[]; rows: SplitRow[] }) {
  const marks = rows.flatMap(({ key, shares, shareTexts }, index) =>
    parts.map((part, at) => ({
      key: `${key} ${part.key}`,
      icon: `#${id}-${part.key}`,
      x: percent(startOf(shares, at)),
      y: topOf(index) + row.bar,
      share: shares[at] ?? 0,
      text: shareTexts[at],
    })),
  );
  return (
    <g fill="rgb(var(--paper))">
      <g transform="translate(5 4)">
        {marks
          .filter(({ share }) => share >= roomFor.icon)
          .map(({ key, icon, x, y }) => (
            <use key={key} href={icon} x={x} y={y} />
          ))}
      </g>
      <g transform="translate(20 14.5)" fontSize="13" fontWeight="600">
        {marks
          .filter(({ share }) => share >= roomFor.text)
          .map(({ key, x, y, text }) => (
            <text key={key} x={x} y={y}>
              {text}
            </text>
          ))}
      </g>
    </g>
  );
}

const topOf = (index: number) => header + index * row.height;
const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

function startOf(shares: number[], part: number): number {
  return shares.slice(0, part).reduce((sum, share) => sum + share, 0);
}

function toBar({ shares }: SplitRow, part: number, index: number): string {
  const width = (shares[part] ?? 0) * 100;
  if (width === 0) return '';
  const y = topOf(index) + row.bar;
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
