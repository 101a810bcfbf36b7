import { scaleLinear } from 'd3-scale';
import type { ReactElement } from 'react';
import { EventNotes, halo, notesHeight, type EventNote } from '@/components/charts/event-notes';

type SignedColumn = {
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
  notes: EventNote[];
  above: Side;
  below: Side;
};

const side = 24;
const plotHeight = 190;
const padding = 18;
const thickness = 0.62;

/** Columns up and down from zero with the interval of each, and what happened meanwhile written above. */
export function SignedColumns(props: SignedColumnsProps) {
  const { id, title, description, columns, notes, above, below } = props;
  const top = side + notesHeight(notes);
  const bottom = top + plotHeight;
  const axis = bottom + side + 16;
  const slots = columns.map((column, index) => ({ ...column, middle: (index + 0.5) / columns.length }));
  const drawn = slots.flatMap(({ value, ...slot }) => (value === null ? [] : { ...slot, value }));
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
      <EventNotes notes={notes} top={side} bottom={bottom} />
      {drawn.map(({ key, middle, value, openText }) => (
        <rect
          key={key}
          x={percent(middle - thickness / 2 / columns.length)}
          y={round(y(Math.max(0, value)))}
          width={percent(thickness / columns.length)}
          height={round(Math.abs(y(value) - y(0)))}
          fill={value < 0 ? below.color : above.color}
          {...(openText && { fillOpacity: 0.25, stroke: value < 0 ? below.color : above.color })}
        />
      ))}
      <g stroke="rgb(var(--ink))">
        {drawn.map(({ key, middle, low, high }) => (
          <line key={key} x1={percent(middle)} x2={percent(middle)} y1={round(y(high))} y2={round(y(low))} />
        ))}
      </g>
      <rect y={round(y(0) - 0.5)} width="100%" height="1" fill="rgb(var(--ink))" />
      <g textAnchor="middle" fontSize="13" fontWeight="700" fill="rgb(var(--ink))" {...halo}>
        {drawn.map(({ key, middle, value, valueText, low, high }) => (
          <text key={key} x={percent(middle)} y={round(value < 0 ? y(low) + 14 : y(high) - 5)}>
            {valueText}
          </text>
        ))}
      </g>
      <SideName y={bottom + 2} {...below} />
      <g textAnchor="middle" fontSize="12" fill="rgb(var(--muted))">
        {slots.map(({ key, middle, tick }) => (
          <text key={key} x={percent(middle)} y={axis}>
            {tick}
          </text>
        ))}
        {slots.map(
          ({ key, openText }) =>
            openText && (
              <text key={key} x="100%" y={axis - 16} textAnchor="end">
                {openText}
              </text>
            ),
        )}
      </g>
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

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
const round = (pixels: number) => Math.round(pixels * 10) / 10;
