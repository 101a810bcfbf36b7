/** ln Γ(x) for x > 0 by Stirling's series, to some twelve digits. */
export function logGamma(x: number): number {
  if (x < seriesFrom) return logGamma(x + 1) - Math.log(x);
  const square = 1 / (x * x);
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680))) / x;
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series;
}

/** Below it the series is not close enough. */
const seriesFrom = 10;
