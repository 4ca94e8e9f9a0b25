/** The highest count of each step of colour, rising: at most five, and round numbers, so that the key does not change with every filter. */
export type Ramp = readonly number[];

const STEPS = 5;
const ROUND = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** Steps grow towards the top: most cells hold few. */
export function rampOf(most: number): Ramp {
  if (most <= STEPS) return Array.from({ length: Math.max(1, most) }, (_, at) => at + 1);
  const top = roundUp(most);
  const steps = Array.from({ length: STEPS }, (_, at) => roundUp((top * (at + 1) ** 2) / STEPS ** 2));
  return [...new Set(steps)];
}

/** From 1 on; 0 for nothing. */
export function stepOf(count: number, ramp: Ramp): number {
  return count === 0 ? 0 : ramp.findIndex((upTo) => count <= upTo) + 1 || ramp.length;
}

/** The colour of a step, of `--ramp-1` to `--ramp-5`: the darkest is always the last. */
export function shadeOf(step: number, ramp: Ramp): number {
  return STEPS - ramp.length + step;
}

function roundUp(n: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, n)));
  return Math.ceil((ROUND.find((one) => one * power >= n - 1e-9) ?? 10) * power - 1e-9);
}
