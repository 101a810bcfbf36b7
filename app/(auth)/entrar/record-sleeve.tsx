const grooves = Array.from({ length: 22 }, (_, index) => 92 + index * 9);

/** A record half out of its sleeve; decoration only. */
export function RecordSleeve() {
  return (
    <div aria-hidden="true" className="relative h-32 overflow-hidden bg-accent sm:h-44 md:h-auto">
      <svg
        viewBox="0 0 600 600"
        className="absolute left-1/2 top-6 w-[34rem] -translate-x-1/2 md:left-auto md:right-[-22%] md:top-1/2 md:w-[min(44rem,64vw)] md:-translate-y-1/2 md:translate-x-0"
      >
        <circle cx="300" cy="300" r="298" fill="#17140f" />
        <g fill="none" stroke="#f3eee4">
          {grooves.map((radius, index) => (
            <circle key={radius} cx="300" cy="300" r={radius} strokeOpacity={index % 4 === 0 ? 0.22 : 0.1} />
          ))}
        </g>
        <circle cx="300" cy="300" r="78" fill="#f3eee4" />
        <path d="M300 222a78 78 0 0 1 0 156Z" fill="#f0b93c" />
        <circle cx="300" cy="300" r="9" fill="#17140f" />
      </svg>
    </div>
  );
}
