/**
 * What the windows of a briefing hold together, and how two copies of it become one. Each of its three parts is a
 * last-writer-wins register: whoever wrote last is right, and all windows agree who that was. So it does not matter which
 * messages are lost, repeated or late: windows that have heard of the same writings hold the same.
 */

import type { Timer } from "../presenter/timer";
import type { Picture, Show } from "../show";

/** A value with its Lamport clock and the window that wrote it. No two writings have both in common. */
export interface Register<T> {
  readonly clock: number;
  readonly writer: string;
  readonly value: T;
}

/** A Show without what is frozen. */
export type Present = Omit<Show, "frozen">;

export interface Shared {
  readonly present: Register<Present>;
  /** Apart from the rest: where a freeze and a step to another scene cross, both hold. */
  readonly frozen: Register<Picture | null>;
  readonly timer: Register<Timer>;
}

/** A window's beginning, before it wrote or heard anything: whatever another has written is later. */
export function startShared(writer: string, show: Show, timer: Timer): Shared {
  const { frozen, ...present } = show;
  const begin = <T>(value: T): Register<T> => ({ clock: 0, writer, value });
  return { present: begin(present), frozen: begin(frozen), timer: begin(timer) };
}

/** Both as one: of each part the later. The first itself where the second has nothing later. */
export function merge(a: Shared, b: Shared): Shared {
  if (!isLater(b.present, a.present) && !isLater(b.frozen, a.frozen) && !isLater(b.timer, a.timer)) return a;
  return {
    present: isLater(b.present, a.present) ? b.present : a.present,
    frozen: isLater(b.frozen, a.frozen) ? b.frozen : a.frozen,
    timer: isLater(b.timer, a.timer) ? b.timer : a.timer,
  };
}

/** What a window writes: the parts that it changed, later than all that it has heard. The same object if it changed none. */
export function write(shared: Shared, writer: string, show: Show, timer: Timer): Shared {
  const clock = clockOf(shared) + 1;
  const { frozen, ...present } = show;
  const changed = {
    ...(!samePresent(present, shared.present.value) && { present: { clock, writer, value: present } }),
    ...(frozen !== shared.frozen.value && { frozen: { clock, writer, value: frozen } }),
    ...(timer !== shared.timer.value && { timer: { clock, writer, value: timer } }),
  };
  return Object.keys(changed).length > 0 ? { ...shared, ...changed } : shared;
}

/** The same values as if this window had written them now: so that one that begins beside it learns them. */
export function sign(shared: Shared, writer: string): Shared {
  const clock = clockOf(shared) + 1;
  const { present, frozen, timer } = shared;
  return {
    present: { ...present, clock, writer },
    frozen: { ...frozen, clock, writer },
    timer: { ...timer, clock, writer },
  };
}

export function showOf(shared: Shared): Show {
  return { ...shared.present.value, frozen: shared.frozen.value };
}

/** Zero where nobody has written yet. */
export function clockOf({ present, frozen, timer }: Shared): number {
  return Math.max(present.clock, frozen.clock, timer.clock);
}

export function isLater(a: Register<unknown>, b: Register<unknown>): boolean {
  return a.clock > b.clock || (a.clock === b.clock && a.writer > b.writer);
}

function samePresent(a: Present, b: Present): boolean {
  return (Object.keys(a) as (keyof Present)[]).every((key) => a[key] === b[key]);
}
