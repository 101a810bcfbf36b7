type EmptyDrawingProps = { title: string; text: string };

const bars = [34, 52, 41, 70, 58, 46, 82, 64, 50, 73, 60, 44];

/** Where a chart will be, once there is something to draw. */
export function EmptyDrawing({ title, text }: EmptyDrawingProps) {
  return (
    <div className="relative">
      <svg
        viewBox={`0 0 ${bars.length} 100`}
        preserveAspectRatio="none"
        className="h-48 w-full"
        aria-hidden="true"
        fill="rgb(var(--line))"
        opacity="0.5"
      >
        {bars.map((height, index) => (
          <rect key={index} x={index + 0.1} y={100 - height} width="0.8" height={height} />
        ))}
      </svg>
      <div className="absolute inset-0 flex items-center justify-center">
        <div className="max-w-[20rem] bg-paper px-6 py-4 text-center">
          <p className="font-semibold">{title}</p>
          <p className="text-sm text-muted">{text}</p>
        </div>
      </div>
    </div>
  );
}
