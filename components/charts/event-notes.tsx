export type EventNote = {
  key: string;
  text: string;
  /** Where in the drawing it is, 0–1. */
  at: number;
  isStrong: boolean;
};

type EventNotesProps = {
  notes: EventNote[];
  /** Where the texts begin, a line for each, and where their lines end. */
  top: number;
  bottom: number;
};

const noteHeight = 18;
/** A phone's width. */
const narrowest = 328;
/** Lines behind a text stop before it. */
export const halo = { stroke: 'rgb(var(--paper))', strokeWidth: 4, paintOrder: 'stroke' };

export function notesHeight(notes: EventNote[]): number {
  return notes.length * noteHeight;
}

/** What happened meanwhile, written above a drawing with a line down through it. Drawn first: it stands behind. */
export function EventNotes({ notes, top, bottom }: EventNotesProps) {
  return stackNotes(notes).map(({ key, ...note }, index) => (
    <Note key={key} {...note} y={top + index * noteHeight} bottom={bottom} />
  ));
}

/** Texts point inwards: in this order none lies across a line of its own half. */
function stackNotes(notes: EventNote[]): EventNote[] {
  const ordered = notes.toSorted((a, b) => a.at - b.at);
  return [...ordered.filter(({ at }) => at >= 0.5).toReversed(), ...ordered.filter(({ at }) => at < 0.5)];
}

/** On the inner side of its line where there is room on a phone, else across the top of it. */
function Note({ at, text, isStrong, y, bottom }: Omit<EventNote, 'key'> & { y: number; bottom: number }) {
  const color = isStrong ? 'rgb(var(--accent))' : 'rgb(var(--muted))';
  const { anchor, x, lineTop } = placeText(at, text);
  return (
    <svg x={`${(at * 100).toFixed(1)}%`} overflow="visible">
      <line y1={y + lineTop} y2={bottom} stroke={color} strokeDasharray={isStrong ? undefined : '2 3'} />
      <text
        x={x}
        y={y + 12}
        textAnchor={anchor}
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

function placeText(at: number, text: string) {
  const width = (text.length * 6.6) / narrowest;
  if (at < 0.5 && at + width <= 1) return { anchor: 'start', x: 5, lineTop: 2 } as const;
  if (at >= 0.5 && at - width >= 0) return { anchor: 'end', x: -5, lineTop: 2 } as const;
  return { anchor: 'middle', x: 0, lineTop: 16 } as const;
}
