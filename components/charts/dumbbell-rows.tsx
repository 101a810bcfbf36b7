import { scaleLinear } from 'd3-scale';

type DumbbellRow = {
  key: string;
  label: string;
  detail: string;
  changeText: string;
  color: string;
  value: number;
  before: number;
};

type DumbbellRowsProps = {
  id: string;
  title: string;
  description: string;
  rows: DumbbellRow[];
  /** From the first to the last tick the scale reaches; one of them is 0, and drawn stronger. */
  ticks: { value: number; label: string }[];
  /** What the two ends of the scale mean. */
  ends?: { text: string; color: string }[];
};

const row = { height: 74, label: 14, detail: 32, line: 50 };
const footer = { ticks: 18, ends: 20 };

/** A hollow dot for what was before, a full one for what is, on one scale. */
export function DumbbellRows({ id, title, description, rows, ticks, ends = [] }: DumbbellRowsProps) {
  const values = ticks.map(({ value }) => value);
  const x = scaleLinear([Math.min(...values), Math.max(...values)], [2.5, 97.5]);
  const percent = (value: number) => `${x(value).toFixed(1)}%`;
  const bottom = rows.length * row.height;
  return (
    <svg
      width="100%"
      height={bottom + footer.ticks + (ends.length && footer.ends)}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      className="overflow-visible"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <g fontSize="15" fontWeight="600" fill="rgb(var(--ink))">
        {rows.map(({ key, label }, index) => (
          <text key={key} y={index * row.height + row.label}>
            {label}
          </text>
        ))}
      </g>
      <g fontSize="12" fill="rgb(var(--muted))">
        {rows.map(({ key, detail }, index) => (
          <text key={key} y={index * row.height + row.detail}>
            {detail}
          </text>
        ))}
      </g>
      {rows.map(({ key, color, changeText, value, before }, index) => (
        <svg key={key} y={index * row.height + row.line} overflow="visible" fill={color}>
          <text x="100%" y={row.label - row.line} textAnchor="end" fontSize="14" fontWeight="600">
            {changeText}
          </text>
          <rect y="-.5" width="100%" height="1" fill="rgb(var(--line))" />
          <rect x={percent(0)} y="-7" width="1" height="14" fill="rgb(var(--muted))" />
          <g stroke={color} strokeWidth="3">
            <line x1={percent(before)} x2={percent(value)} />
            <circle cx={percent(before)} r="5.5" fill="rgb(var(--paper))" />
            <circle cx={percent(value)} r="5.5" />
          </g>
        </svg>
      ))}
      <g fontSize="12" fill="rgb(var(--muted))">
        {ticks.map(({ value, label }, index) => (
          <text
            key={value}
            x={anchorAt(index, ticks.length).x ?? percent(value)}
            y={bottom + 8}
            textAnchor={anchorAt(index, ticks.length).anchor}
          >
            {label}
          </text>
        ))}
      </g>
      {ends.map(({ text, color }, index) => (
        <text
          key={text}
          x={index === 0 ? 0 : '100%'}
          y={bottom + 28}
          textAnchor={index === 0 ? 'start' : 'end'}
          fontSize="13"
          fontWeight="600"
          fill={color}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}

/** The outer ticks stay inside the picture. */
function anchorAt(index: number, count: number) {
  if (index === 0) return { x: '0%', anchor: 'start' as const };
  return index === count - 1
    ? { x: '100%', anchor: 'end' as const }
    : { x: undefined, anchor: 'middle' as const };
}
