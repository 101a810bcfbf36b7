/** Value at `point`; writes the gradient into `gradient`. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

type Step = { change: Float64Array; gradientChange: Float64Array; inverse: number };

const memory = 8;

/** Limited-memory BFGS with a backtracking search (Nocedal & Wright, algorithms 7.4 and 3.1). */
export function minimise(
  objective: Objective,
  start: Float64Array,
  limits: { iterations: number; tolerance: number },
) {
  const steps: Step[] = [];
  let point = Float64Array.from(start);
  let gradient = new Float64Array(start.length);
  let value = objective(point, gradient);
  for (let iteration = 0; iteration < limits.iterations; iteration++) {
    if (largest(gradient) < limits.tolerance) break;
    const direction = descentDirection(gradient, steps);
    const slope = dot(direction, gradient);
    let size = iteration === 0 ? 1 / Math.max(1, Math.sqrt(-slope)) : 1;
    const next = new Float64Array(point.length);
    const nextGradient = new Float64Array(point.length);
    let nextValue = Infinity;
    for (let attempt = 0; attempt < 25; attempt++, size /= 2) {
      for (let i = 0; i < next.length; i++) next[i] = (point[i] ?? 0) + size * (direction[i] ?? 0);
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + 1e-4 * size * slope) break;
    }
    if (!(nextValue < value)) break;
    remember(steps, difference(next, point), difference(nextGradient, gradient));
    const gained = value - nextValue;
    point = next;
    gradient = nextGradient;
    value = nextValue;
    if (gained < limits.tolerance * 1e-2 * Math.max(1, Math.abs(value))) break;
  }
  return point;
}

function remember(steps: Step[], change: Float64Array, gradientChange: Float64Array): void {
  const curvature = dot(change, gradientChange);
  if (curvature <= 1e-12) return;
  steps.push({ change, gradientChange, inverse: 1 / curvature });
  if (steps.length > memory) steps.shift();
}

function descentDirection(gradient: Float64Array, steps: Step[]): Float64Array {
  const direction = gradient.map((value) => -value);
  const factors: number[] = [];
  for (const step of steps.toReversed()) {
    const factor = step.inverse * dot(step.change, direction);
    factors.push(factor);
    addScaled(direction, step.gradientChange, -factor);
  }
  const last = steps.at(-1);
  if (last) {
    const scale = 1 / (last.inverse * dot(last.gradientChange, last.gradientChange));
    for (let i = 0; i < direction.length; i++) direction[i] = (direction[i] ?? 0) * scale;
  }
  for (const step of steps) {
    const factor = factors.pop() ?? 0;
    addScaled(direction, step.change, factor - step.inverse * dot(step.gradientChange, direction));
  }
  return direction;
}

function addScaled(target: Float64Array, source: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] ?? 0) + factor * (source[i] ?? 0);
}

function difference(left: Float64Array, right: Float64Array): Float64Array {
  return left.map((value, i) => value - (right[i] ?? 0));
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += (left[i] ?? 0) * (right[i] ?? 0);
  return sum;
}

function largest(values: Float64Array): number {
  let best = 0;
  for (const value of values) best = Math.max(best, Math.abs(value));
  return best;
}
