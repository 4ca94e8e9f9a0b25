interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch as it is drawn, in pixels. */
export interface Laid<T> {
  readonly stretch: T;
  readonly lane: number;
  readonly x: number;
  /** Of its button: at least wide enough to be hit. */
  readonly width: number;
  /** True to scale. */
  readonly extent: number;
}

/** Lays stretches, in order of start, along a length of `width` pixels into as few lanes as they need: no two touch in one lane. */
export function laned<T extends Stretch>(
  stretches: readonly T[],
  length: number,
  width: number,
  least: number,
): Laid<T>[] {
  const scale = width / Math.max(1, length);
  const ends: number[] = [];
  return stretches.map((stretch) => {
    const extent = Math.max(2, (stretch.end - stretch.start) * scale - 1);
    const taken = Math.max(least, extent);
    const x = Math.max(0, Math.min(stretch.start * scale, width - taken));
    const free = ends.findIndex((end) => end <= x);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = x + taken + 1;
    return { stretch, lane, x, width: taken, extent };
  });
}
