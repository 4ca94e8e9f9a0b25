/**
 * Work in small pieces: it yields what share of it is done, from 0 to 1, and gives its result at the end. Whoever runs it
 * may stop between two pieces; what was begun is then nobody's.
 */
export type Sliced<T> = Generator<number, T>;

/** The result, without a pause. */
export function atOnce<T>(work: Sliced<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * The result, with pauses in which a page stays live and a worker hears messages; `tell` hears the share at each pause.
 * Rejects with the signal's reason, and then nothing more is done.
 */
export async function inSlices<T>(
  work: Sliced<T>,
  signal?: AbortSignal,
  tell?: (share: number) => void,
  milliseconds = 8,
): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const until = performance.now() + milliseconds;
    let share = 0;
    do {
      const { done, value } = work.next();
      if (done) return value;
      share = value;
    } while (performance.now() < until);
    tell?.(share);
    await pause();
  }
}

/** A work as one of several equal stages of a larger one. Its share never falls, also where it begins anew within. */
export function* stage<T>(work: Sliced<T>, at: number, of: number): Sliced<T> {
  let share = 0;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    share = Math.max(share, value);
    yield (at + share) / of;
  }
}

/** Runs `pass` over `size` rows, so few at a time that a piece takes less than a millisecond. */
export function* overRows(size: number, pass: (from: number, to: number) => void): Sliced<void> {
  for (let from = 0; from < size; from += SLICE) {
    pass(from, Math.min(size, from + SLICE));
    yield Math.min(1, (from + SLICE) / size);
  }
}

/** As many rows at a time. */
export const SLICE = 1 << 13;

/** Until what has come meanwhile was heard. A task of its own: timers would wait four milliseconds after a while. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
