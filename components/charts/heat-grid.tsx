type HeatGridProps = {
  id: string;
  title: string;
  description: string;
  rows: { key: string; label: string }[];
  columns: number;
  /** Row by row from the left; there may be fewer than the grid has room for. */
  values: number[];
  shades: number;
  ticks: { column: number; label: string }[];
  /** Cells of the strongest shade, by their place in `values`, numbered in this order and told below the grid. */
  marks: { cell: number; label: string }[];
  scaleLabel: string;
};

const cellHeight = 26;
const gutter = 11;
const axis = 22;
const line = 22;
const swatch = 16;

/** Values in shades of one hue, in equal steps from zero; what is to come is blank. */
export function HeatGrid({
  id,
  title,
  description,
  rows,
  columns,
  values,
  shades,
  ticks,
  marks,
  scaleLabel,
}: HeatGridProps) {
  const bottom = rows.length * cellHeight;
  const below = bottom + axis + 12;
  const scaleY = below + marks.length * line + 6;
  const x = (column: number) => `${(gutter + (column / columns) * (100 - gutter)).toFixed(2)}%`;
  return (
    <svg
      width="100%"
      height={scaleY + swatch}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      className="overflow-visible"
      fontSize="12"
      fill="rgb(var(--muted))"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {rows.map(({ key, label }, row) => (
        <text key={key} y={row * cellHeight + 17}>
          {label}
        </text>
      ))}
      <svg
        x={`${gutter}%`}
        width={`${100 - gutter}%`}
        height={bottom}
        viewBox={`0 0 ${columns} ${rows.length}`}
        preserveAspectRatio="none"
      >
        <path d={toRuns(values, columns, () => true)} stroke="rgb(var(--sunken))" />
        {listShades(values, shades).map((isOfShade, index) => (
          <path
            key={index}
            d={toRuns(values, columns, isOfShade)}
            stroke="rgb(var(--accent))"
            opacity={((index + 1) / shades).toFixed(1)}
          />
        ))}
        <path
          d={toLines(columns, rows.length)}
          stroke="rgb(var(--paper))"
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {ticks.map(({ column, label }) => (
        <text key={column} x={x(column)} y={bottom + 16} textAnchor={column === columns ? 'end' : 'start'}>
          {label}
        </text>
      ))}
      {marks.map(({ cell, label }, index) => (
        <g key={cell} fontWeight="700">
          <text
            x={x((cell % columns) + 0.5)}
            y={Math.floor(cell / columns) * cellHeight + 17}
            textAnchor="middle"
            fill="rgb(var(--on-accent))"
          >
            {index + 1}
          </text>
          <rect y={below + index * line} width={swatch} height={swatch} fill="rgb(var(--accent))" />
          <text x={swatch / 2} y={below + index * line + 12} textAnchor="middle" fill="rgb(var(--on-accent))">
            {index + 1}
          </text>
          <text x={swatch + 8} y={below + index * line + 13} fontSize="14" fill="rgb(var(--ink))">
            {label}
          </text>
        </g>
      ))}
      <svg y={scaleY} overflow="visible">
        {Array.from({ length: shades }, (_, index) => (
          <rect
            key={index}
            x={index * (swatch + 2)}
            width={swatch}
            height={swatch}
            fill="rgb(var(--accent))"
            opacity={((index + 1) / shades).toFixed(1)}
          />
        ))}
        <text x={shades * (swatch + 2) + 6} y="12">
          {scaleLabel}
        </text>
      </svg>
    </svg>
  );
}

/** From the palest; a value of 0 has none. */
function listShades(values: number[], shades: number): ((value: number) => boolean)[] {
  const top = Math.max(...values) || 1;
  return Array.from({ length: shades }, (_, index) => (value) => {
    const shade = Math.ceil((value / top) * shades);
    return shade === index + 1;
  });
}

/** Neighbours of one shade as one thick stroke, in short commands: the page carries every drawing twice. */
function toRuns(values: number[], columns: number, isIn: (value: number) => boolean): string {
  return values
    .map((value, cell) => {
      const column = cell % columns;
      if (!isIn(value)) return '';
      const before = values[cell - 1];
      const continues = column > 0 && before !== undefined && isIn(before);
      return continues ? 'h1' : `M${column} ${Math.floor(cell / columns)}.5h1`;
    })
    .join('')
    .replace(/(?:h1)+/g, (run) => `h${run.length / 2}`);
}

function toLines(columns: number, rows: number): string {
  const upright = Array.from({ length: columns - 1 }, (_, index) => `M${index + 1} 0v${rows}`);
  const level = Array.from({ length: rows - 1 }, (_, index) => `M0 ${index + 1}h${columns}`);
  return [...upright, ...level].join('');
}
