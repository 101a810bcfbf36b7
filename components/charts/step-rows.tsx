import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { ReactElement } from 'react';
import { EventNotes, halo, notesHeight, type EventNote } from '@/components/charts/event-notes';

export type StepRow = {
  key: string;
  label: string;
  icon: (size: { y: number; width: number; height: number }) => ReactElement;
  color: string;
  /** One value a slot, from the left; there may be fewer than slots. */
  values: number[];
  peakText: string;
};

type StepRowsProps = {
  id: string;
  title: string;
  description: string;
  rows: StepRow[];
  slots: number;
  /** Slots `[from, to)` drawn on a lighter band. */
  band: { from: number; to: number; label: string };
  ticks: { slot: number; label: string }[];
  notes: EventNote[];
};

const header = 26;
const gap = 16;
const axis = 26;
/** Between notes and the first strip. */
const underNotes = 8;
const tallest = 96;
const lowest = 10;

/** A strip of daily steps for each row, all on one scale from zero; strips are as tall as they need. */
export function StepRows(props: StepRowsProps) {
  const { id, title, description, rows, slots, band, ticks, notes } = props;
  const most = Math.max(1, ...rows.flatMap(({ values }) => values));
  const toHeight = scaleLinear([0, most], [0, tallest]);
  const top = notes.length > 0 ? notesHeight(notes) + underNotes : 0;
  const strips = placeStrips(rows, { top, toHeight });
  const bottom = strips.reduce((sum, { height }) => sum + header + height + gap, top) - gap;
  const percent = (slot: number) => `${((slot / slots) * 100).toFixed(2)}%`;
  return (
    <svg
      width="100%"
      height={bottom + axis}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      className="overflow-visible"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <rect
        x={percent(band.from)}
        y={top}
        width={percent(band.to - band.from)}
        height={bottom - top}
        fill="rgb(var(--accent))"
        opacity="0.14"
      />
      <EventNotes notes={notes} top={0} bottom={bottom} />
      {strips.map(({ item, y, height, span }) => (
        <svg key={item.key} y={y} width="100%" height={header + height} overflow="visible">
          {item.icon({ y: 2, width: 14, height: 14 })}
          <text x="21" y="14" fontSize="13" fill="rgb(var(--muted))" {...halo}>
            <tspan fontSize="15" fontWeight="600" fill={item.color}>
              {item.label}
            </tspan>
            <tspan dx="8">{item.peakText}</tspan>
          </text>
          <svg
            y={header}
            width="100%"
            height={height}
            viewBox={`0 ${-span} ${slots} ${span}`}
            preserveAspectRatio="none"
          >
            <path d={toSteps(item.values)} fill={item.color} />
          </svg>
          <rect y={header + height - 0.5} width="100%" height="1" fill="rgb(var(--muted))" />
        </svg>
      ))}
      {ticks.map(({ slot, label }) => (
        <text key={slot} x={percent(slot)} y={bottom + 20} fontSize="12" fill="rgb(var(--muted))">
          {label}
        </text>
      ))}
      <text
        x="100%"
        y={bottom + 20}
        textAnchor="end"
        fontSize="12"
        fontWeight="600"
        fill="rgb(var(--accent))"
      >
        {band.label}
      </text>
    </svg>
  );
}

type Place = { top: number; toHeight: ScaleLinear<number, number> };

function placeStrips(rows: StepRow[], { top, toHeight }: Place) {
  let y = top;
  return rows.map((item) => {
    const height = Math.max(lowest, Math.ceil(toHeight(Math.max(...item.values, 0))));
    const strip = { item, y, height, span: Math.round(toHeight.invert(height) * 100) / 100 };
    y += header + height + gap;
    return strip;
  });
}

/** A step a value, up from 0; in short commands, because the page carries every drawing twice. */
function toSteps(values: number[]): string {
  return `M0,0${values.map((value) => `V${-value}h1`).join('')}V0z`;
}
