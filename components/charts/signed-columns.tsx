import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { ReactElement } from 'react';

export type SignedColumn = {
  key: string;
  tick: string;
  /** Null leaves the column empty. */
  value: number | null;
  valueText: string;
  low: number;
  high: number;
  /** Such as "in progress"; it is drawn hollow. */
  openText?: string;
};
export type ColumnNote = {
  key: string;
  text: string;
  /** Where in the columns it is, 0–1. */
  at: number;
  isStrong: boolean;
};
type Side = {
  text: string;
  color: string;
  icon: (size: { y: number; width: number; height: number }) => ReactElement;
};

type SignedColumnsProps = {
  id: string;
  title: string;
  description: string;
  columns: SignedColumn[];
  notes: ColumnNote[];
  above: Side;
  below: Side;
};

const side = 24;
const noteHeight = 18;
const plotHeight = 190;
const padding = 18;
const thickness = 0.62;
/** Lines behind a text stop before it. */
const halo = { stroke: 'rgb(var(--paper))', strokeWidth: 4, paintOrder: 'stroke' };

/** Columns up and down from zero with the interval of each, and what happened meanwhile written above. */
export function SignedColumns(props: SignedColumnsProps) {
  const { id, title, description, columns, notes, above, below } = props;
  const top = side + notes.length * noteHeight;
  const bottom = top + plotHeight;
  const drawn = columns.filter(({ value }) => value !== null);
  const y = scaleLinear(
    [Math.max(0, ...drawn.map(({ high }) => high)), Math.min(0, ...drawn.map(({ low }) => low))],
    [top + padding, bottom - padding],
  );
  return (
    <svg
      width="100%"
      height={bottom + 2 * side}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      className="overflow-visible"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <SideName y={0} {...above} />
      {stackNotes(notes).map(({ key, ...note }, index) => (
        <Note key={key} {...note} y={side + index * noteHeight} bottom={bottom} />
      ))}
      {columns.map(({ key, ...column }, index) => (
        <Column
          key={key}
          {...column}
          x={index / columns.length}
          width={1 / columns.length}
          y={y}
          axis={bottom + side + 16}
          color={(column.value ?? 0) < 0 ? below.color : above.color}
        />
      ))}
      <rect y={y(0) - 0.5} width="100%" height="1" fill="rgb(var(--ink))" />
      <SideName y={bottom + 2} {...below} />
    </svg>
  );
}

function SideName({ y, text, color, icon }: Side & { y: number }) {
  return (
    <svg y={y} overflow="visible">
      {icon({ y: 1, width: 13, height: 13 })}
      <text x="18" y="12" fontSize="13" fontWeight="600" fill={color}>
        {text}
      </text>
    </svg>
  );
}

/** In this order no text lies across the line of a note beside it, but those of the halves may meet. */
function stackNotes(notes: ColumnNote[]): ColumnNote[] {
  const ordered = notes.toSorted((a, b) => a.at - b.at);
  return [...ordered.filter(({ at }) => at >= 0.5).toReversed(), ...ordered.filter(({ at }) => at < 0.5)];
}

/** Right of its line in the left half, left of it in the right half: the text stays in the picture. */
function Note({ at, text, isStrong, y, bottom }: Omit<ColumnNote, 'key'> & { y: number; bottom: number }) {
  const color = isStrong ? 'rgb(var(--accent))' : 'rgb(var(--muted))';
  return (
    <svg x={percent(at)} overflow="visible">
      <line y1={y + 2} y2={bottom} stroke={color} strokeDasharray={isStrong ? undefined : '2 3'} />
      <text
        x={at < 0.5 ? 5 : -5}
        y={y + 12}
        textAnchor={at < 0.5 ? 'start' : 'end'}
        fontSize="12"
        fontWeight={isStrong ? 600 : undefined}
        fill={color}
        {...halo}
      >
        {text}
      </text>
    </svg>
  );
}

type ColumnProps = Omit<SignedColumn, 'key'> & {
  x: number;
  width: number;
  y: ScaleLinear<number, number>;
  axis: number;
  color: string;
};

function Column({ value, valueText, low, high, tick, openText, x, width, y, axis, color }: ColumnProps) {
  const middle = percent(x + width / 2);
  return (
    <>
      {value !== null && (
        <>
          <rect
            x={percent(x + (width * (1 - thickness)) / 2)}
            y={round(y(Math.max(0, value)))}
            width={percent(width * thickness)}
            height={round(Math.abs(y(value) - y(0)))}
            fill={color}
            stroke={color}
            strokeWidth="1.5"
            fillOpacity={openText ? 0.25 : 1}
          />
          <line x1={middle} x2={middle} y1={round(y(high))} y2={round(y(low))} stroke="rgb(var(--ink))" />
          <text
            x={middle}
            y={round(value < 0 ? y(low) + 14 : y(high) - 5)}
            textAnchor="middle"
            fontSize="13"
            fontWeight="700"
            fill="rgb(var(--ink))"
            {...halo}
          >
            {valueText}
          </text>
        </>
      )}
      <text x={middle} y={axis} textAnchor="middle" fontSize="12" fill="rgb(var(--muted))">
        {tick}
      </text>
      {openText && (
        <text x="100%" y={axis - 16} textAnchor="end" fontSize="12" fill="rgb(var(--muted))">
          {openText}
        </text>
      )}
    </>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
const round = (pixels: number) => Math.round(pixels * 10) / 10;
