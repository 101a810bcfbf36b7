type WindowBarsProps = {
  title: string;
  observed: number;
  expected: number;
  /** Newest first. */
  history: (number | null)[];
};

const shown = 28;
const size = { height: 56, gap: 0.25 };

/** The spans before, oldest first, then the one of the alert in the accent colour; the line is what was expected. */
export function WindowBars({ title, observed, expected, history }: WindowBarsProps) {
  const counts = [...history.slice(0, shown - 1).toReversed(), observed];
  const top = Math.max(observed, expected, ...counts.map((count) => count ?? 0));
  const heightOf = (count: number) => (count / top) * size.height;
  const level = size.height - heightOf(expected);
  return (
    <svg
      role="img"
      aria-label={title}
      viewBox={`0 0 ${counts.length} ${size.height}`}
      preserveAspectRatio="none"
      className="h-14 w-full"
    >
      {counts.map((count, index) => (
        <rect
          key={index}
          x={index + size.gap / 2}
          y={size.height - heightOf(count ?? 0)}
          width={1 - size.gap}
          height={heightOf(count ?? 0)}
          className={index === counts.length - 1 ? 'fill-accent' : 'fill-muted/50'}
        />
      ))}
      <line
        x1="0"
        x2={counts.length}
        y1={level}
        y2={level}
        className="stroke-ink"
        strokeDasharray="4 3"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
