import { type Arrangement, arrangements, GAP, type StackSizes } from "./arrangements";
import type { TimeAxis } from "./axis";
import type { MarkGroup } from "./groups";

/** A group with the middles of its dots: `x` from the left of the plot, `y` from the middle of the rung, in pixels. */
export interface PlacedGroup {
  readonly group: MarkGroup;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
}

/** The groups that share a date and a rung, side by side. */
export interface Cluster {
  readonly key: string;
  readonly rung: number;
  readonly groups: readonly PlacedGroup[];
  /** The bar of a date that is uncertain or wider than a day, in pixels. */
  readonly bar: readonly [number, number] | null;
  /** How many codings there are, where fewer dots than that found room. */
  readonly tally: { readonly x: number; readonly count: number } | null;
}

/**
 * Finds room for marks that coincide: side by side if they fit about their day, else overlapping so that each is
 * still seen, else one for each group with the number of codings beside them. Of two neighbours neither covers the other.
 */
export function stack(groups: readonly MarkGroup[], axis: TimeAxis, sizes: StackSizes): readonly Cluster[] {
  const rungs = new Map<number, MarkGroup[]>();
  for (const group of groups) {
    const known = rungs.get(group.rung);
    if (known) known.push(group);
    else rungs.set(group.rung, [group]);
  }
  return [...rungs.values()].flatMap((rung) => stackRung(rung, axis, sizes));
}

/**
 * How much of its length the marks of the fullest rung would take if they stood as tight as can be. Where it is near 1, or
 * above, they cover each other, or stand far from their dates, whatever is done.
 */
export function crowding(groups: readonly MarkGroup[], axis: TimeAxis, sizes: StackSizes): number {
  const taken = new Map<number, number>();
  for (const own of bySlot(groups).values()) {
    const { date, rung } = own[0] as MarkGroup;
    const [x0, x1] = axis.span(date);
    const tightest = arrangements(own, Math.max(x1 - x0, axis.day), sizes).at(-1)?.width ?? 0;
    taken.set(rung, (taken.get(rung) ?? 0) + tightest + GAP);
  }
  return Math.max(0, ...taken.values()) / Math.max(1, axis.width);
}

/** A place in time on one rung, before it has its room. */
interface Slot {
  readonly groups: readonly MarkGroup[];
  readonly span: readonly [number, number];
  /** The part of the axis that its marks stay in. */
  readonly bounds: readonly [number, number];
  readonly middle: number;
  readonly loose: boolean;
  /** A bar so wide that its marks may stand anywhere along it. */
  readonly wide: boolean;
  readonly inColumn: boolean;
  /** From the roomiest to the tightest. */
  readonly options: readonly Arrangement[];
  level: number;
  x: number;
}

function stackRung(groups: readonly MarkGroup[], axis: TimeAxis, sizes: StackSizes): readonly Cluster[] {
  const slots = slotsOf(groups, axis, sizes);
  const narrow = slots.filter(({ wide }) => !wide).sort((a, b) => a.middle - b.middle);
  const reach = Math.max(0.9 * axis.day, 2 * sizes.radius + GAP);
  const settleAll = () => {
    for (const { x0, x1 } of axis.segments)
      settle(
        narrow.filter(({ bounds }) => bounds[0] === x0 && bounds[1] === x1),
        [x0, x1],
      );
  };
  for (;;) {
    settleAll();
    const moved = narrow.filter((slot) => Math.abs(slot.x - slot.middle) > reach);
    const tight = [...(moved.length > 0 ? narrow : [])]
      .filter((slot) => slot.level + 1 < slot.options.length && nearAny(slot, moved))
      .sort((a, b) => widthOf(b) - widthOf(a))[0];
    if (!tight) break;
    tight.level++;
  }
  const taken = narrow.map(extentOf);
  for (const slot of slots.filter(({ wide }) => wide)) {
    findRoom(slot, taken);
    taken.push(extentOf(slot));
  }
  return slots.map((slot) => clusterOf(slot, slots, axis.width));
}

/** Bars of fewer days have their marks at the middle. */
const WIDE_DAYS = 3.5;
/** With so many dates on one rung each is drawn as tight as can be: to try for more room would take long. */
const MANY = 150;

function bySlot(groups: readonly MarkGroup[]): ReadonlyMap<string, readonly MarkGroup[]> {
  const found = new Map<string, MarkGroup[]>();
  for (const group of groups) {
    const key = `${group.rung}/${group.date.start}/${group.date.end}/${group.loose}`;
    const known = found.get(key);
    if (known) known.push(group);
    else found.set(key, [group]);
  }
  return found;
}

/** The part of the axis that is about so many pixels from the left. */
function boundsOf(axis: TimeAxis, x: number): readonly [number, number] {
  const part = axis.segments.find(({ x0, x1 }) => x >= x0 && x <= x1);
  return [part?.x0 ?? 0, part?.x1 ?? axis.width];
}

function slotsOf(groups: readonly MarkGroup[], axis: TimeAxis, sizes: StackSizes): Slot[] {
  const found = bySlot(groups);
  const columns = axis.segments.flatMap((segment) => segment.columns);
  return [...found.values()].map((own) => {
    const { date, loose } = own[0] as MarkGroup;
    const span = axis.span(date);
    const inColumn = columns.some((column) => column.x0 === span[0] && column.x1 === span[1]);
    const unit = Math.max(span[1] - span[0], axis.day);
    const options = arrangements(own, unit, sizes);
    const middle = (span[0] + span[1]) / 2;
    const level = found.size > MANY ? options.length - 1 : 0;
    const wide = !inColumn && date.end > date.start && span[1] - span[0] > WIDE_DAYS * axis.day;
    const bounds = boundsOf(axis, middle);
    return { groups: own, span, bounds, middle, loose, wide, inColumn, options, level, x: middle };
  });
}

function optionOf(slot: Slot): Arrangement {
  return slot.options[slot.level] as Arrangement;
}

function widthOf(slot: Slot): number {
  return optionOf(slot).width;
}

function extentOf(slot: Slot): readonly [number, number] {
  return [slot.x - widthOf(slot) / 2, slot.x + widthOf(slot) / 2];
}

/** Moves slots apart, keeping their order, by the least sum of squares (pool adjacent violators), and into the bounds. */
function settle(slots: readonly Slot[], [from, to]: readonly [number, number]): void {
  const first = slots[0];
  const last = slots.at(-1);
  if (!first || !last) return;
  let offset = 0;
  const offsets = slots.map((slot, at) => {
    const before = slots[at - 1];
    if (before) offset += (widthOf(before) + widthOf(slot)) / 2 + GAP;
    return offset;
  });
  const pools: { sum: number; count: number }[] = [];
  for (const [at, slot] of slots.entries()) {
    pools.push({ sum: slot.middle - (offsets[at] ?? 0), count: 1 });
    for (;;) {
      const b = pools.at(-1);
      const a = pools.at(-2);
      if (!a || !b || a.sum / a.count <= b.sum / b.count) break;
      pools.splice(-2, 2, { sum: a.sum + b.sum, count: a.count + b.count });
    }
  }
  const low = from + widthOf(first) / 2;
  const high = to - widthOf(last) / 2 - offset;
  let at = 0;
  for (const pool of pools) {
    for (let member = 0; member < pool.count; member++, at++) {
      (slots[at] as Slot).x = Math.max(low, Math.min(high, pool.sum / pool.count)) + (offsets[at] ?? 0);
    }
  }
}

/** Whether a slot stands beside one of those that were pushed too far. */
function nearAny(slot: Slot, moved: readonly Slot[]): boolean {
  return moved.some(
    (other) =>
      Math.abs(other.x - slot.x) <= (widthOf(other) + widthOf(slot)) / 2 + 2 * GAP + Math.abs(other.x - other.middle),
  );
}

/** Puts the marks of a wide date at the free place of its bar that is nearest to the middle, or where they cover least. */
function findRoom(slot: Slot, taken: readonly (readonly [number, number])[]): void {
  for (slot.level = 0; ; slot.level++) {
    const half = widthOf(slot) / 2;
    const low = Math.max(slot.span[0], slot.bounds[0]) + half;
    const high = Math.min(slot.span[1], slot.bounds[1]) - half;
    let least = Number.POSITIVE_INFINITY;
    for (let x = low; x <= high; x += 2) {
      const covered = taken.reduce(
        (sum, [from, to]) => sum + Math.max(0, Math.min(x + half, to) - Math.max(x - half, from) + GAP),
        0,
      );
      const cost = 1000 * covered + Math.abs(x - slot.middle);
      if (cost >= least) continue;
      least = cost;
      slot.x = x;
    }
    if (least < 1000 || slot.level + 1 === slot.options.length) return;
  }
}

function clusterOf(slot: Slot, all: readonly Slot[], width: number): Cluster {
  const option = optionOf(slot);
  const { tallyAt } = option;
  const offsets = option.offsets();
  const left = slot.x - widthOf(slot) / 2;
  const { rung, date } = slot.groups[0] as MarkGroup;
  const count = slot.groups.reduce((sum, group) => sum + group.marks.length, 0);
  return {
    key: `${rung}/${date.start}/${date.end}/${slot.loose}`,
    rung,
    groups: slot.groups.map((group, at) => ({
      group,
      dots: (offsets[at] ?? []).map(({ x, y }) => ({ x: left + x, y })),
    })),
    bar: slot.loose ? barOf(slot, width) : null,
    // A number that stands on another cluster's marks would be read as theirs.
    tally: tallyAt === null || isCovered(left + tallyAt, slot, all) ? null : { x: left + tallyAt, count },
  };
}

function isCovered(from: number, slot: Slot, all: readonly Slot[]): boolean {
  const to = extentOf(slot)[1];
  return all.some((other) => other !== slot && extentOf(other)[0] < to && extentOf(other)[1] > from);
}

/** The days that the date may mean; for one uncertain day it moves with its marks. */
function barOf(slot: Slot, width: number): readonly [number, number] {
  const { date } = slot.groups[0] as MarkGroup;
  const shift = date.start === date.end ? slot.x - slot.middle : 0;
  const inset = slot.inColumn ? 3 : 0;
  const from = Math.max(0, slot.span[0] + shift + inset);
  const to = Math.min(width, slot.span[1] + shift - inset);
  return to - from < 4 ? [(from + to) / 2 - 2, (from + to) / 2 + 2] : [from, to];
}
