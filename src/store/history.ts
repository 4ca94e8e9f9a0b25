/**
 * One stack of steps with a place in it. Steps are numbered for good: when the oldest are let go, or a link is opened
 * in the middle of a browser's history, `base` is the number of the first step still held.
 */
export interface History<T> {
  readonly steps: readonly T[];
  /** Where we are, as an index into `steps`. */
  readonly at: number;
  readonly base: number;
}

/** So many steps are kept. */
export const MAX_STEPS = 200;

export function startHistory<T>(value: T, number = 0): History<T> {
  return { steps: [value], at: 0, base: number };
}

export function presentOf<T>(history: History<T>): T {
  return history.steps[history.at] as T;
}

/** The number of the present step. */
export function numberOf<T>(history: History<T>): number {
  return history.base + history.at;
}

/** Adds a step after the present one; what could be redone is gone, and beyond {@link MAX_STEPS} the oldest too. */
export function push<T>(history: History<T>, value: T): History<T> {
  const steps = [...history.steps.slice(0, history.at + 1), value];
  const over = Math.max(0, steps.length - MAX_STEPS);
  return { steps: steps.slice(over), at: steps.length - 1 - over, base: history.base + over };
}

/** Puts another value in the place of the present step; what could be redone is gone. */
export function replaceStep<T>(history: History<T>, value: T): History<T> {
  return { ...history, steps: [...history.steps.slice(0, history.at), value] };
}

/**
 * Goes to the step of that number. One that is not held is made of `value`: before the first or after the last it is
 * added, farther off it starts a new stack.
 */
export function goTo<T>(history: History<T>, number: number, value: T): History<T> {
  const { steps, base } = history;
  const at = number - base;
  if (at >= 0 && at < steps.length) return at === history.at ? history : { ...history, at };
  if (at === steps.length) return { steps: [...steps, value], at, base };
  if (at === -1) return { steps: [value, ...steps], at: 0, base: number };
  return startHistory(value, number);
}

/** The nearest step before (-1) or after (1) the present one that differs from it, as a number; `null` if there is none. */
export function nearest<T>(history: History<T>, by: -1 | 1, same: (a: T, b: T) => boolean): number | null {
  const present = presentOf(history);
  for (let at = history.at + by; at >= 0 && at < history.steps.length; at += by) {
    if (!same(history.steps[at] as T, present)) return history.base + at;
  }
  return null;
}
