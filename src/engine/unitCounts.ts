import type { Codes } from "./column";
import type { Tally, Unit } from "./filtering";

/** Rows in the view that share their unit with others, those of one unit together, and the unit of each. */
interface Shared {
  readonly rows: Uint32Array;
  readonly units: Uint32Array;
}

/**
 * Units of many rows: which rows of those that share one are in the view is found once, for all that is then counted of
 * them. Its loops know nothing but arrays of numbers.
 */
export class UnitCounts {
  /** By the bits that are ignored; right until a mask changes. */
  readonly #shared = new Map<number, Shared>();
  #unit: Unit | null = null;
  #codes = new Uint32Array(0);

  /** The masks have changed. */
  forget(): void {
    this.#shared.clear();
  }

  /** Units by slot; `byCode` has the rows in the view. As in tally.ts, where few are counted one by one. */
  count(unit: Unit, mask: Uint32Array, what: Tally, ignore: number, byCode: Int32Array): Int32Array {
    if (unit !== this.#unit) this.forget();
    this.#unit = unit;
    const shared = this.#shared.get(ignore) ?? sharedOf(unit, mask, ignore);
    this.#shared.set(ignore, shared);
    if (this.#codes.length < shared.rows.length) this.#codes = new Uint32Array(unit.shared.length);
    const codes = this.#codes.subarray(0, shared.rows.length);
    if (what.codes) gather(what.codes, shared.rows, codes);
    else for (let at = 0; at < codes.length; at++) codes[at] = what.code(shared.rows[at]!);

    const { offsets, slots, apart } = slotsOf(what, byCode);
    // By code the last unit that was counted: the same code again has the same slots.
    const inCode = new Int32Array(what.range).fill(-1);
    const alone = byCode.slice();
    const out = new Int32Array(what.size);
    if (apart) countByCode(codes, shared.units, inCode, alone);
    else {
      const inSlot = new Int32Array(what.size).fill(-1);
      countBySlot(codes, shared.units, inCode, alone, offsets, slots, inSlot, out);
    }
    addAll(alone, offsets, slots, out);
    return out;
  }
}

function sharedOf({ codes, shared }: Unit, mask: Uint32Array, ignore: number): Shared {
  const rows = new Uint32Array(shared.length);
  let length = 0;
  for (let at = 0; at < shared.length; at++) {
    const row = shared[at]!;
    rows[length] = row;
    length += (mask[row]! & ~ignore) === 0 ? 1 : 0;
  }
  const passing = rows.slice(0, length);
  const units = new Uint32Array(length);
  gather(codes, passing, units);
  return { rows: passing, units };
}

function gather(codes: Codes, rows: Uint32Array, into: Uint32Array): void {
  for (let at = 0; at < rows.length; at++) into[at] = codes[rows[at]!]!;
}

/** The slots of the codes that some row has, one code after the other; `apart` if no slot is that of two codes. */
function slotsOf({ range, slots, size }: Tally, byCode: Int32Array) {
  const offsets = new Uint32Array(range + 1);
  const all: number[] = [];
  const taken = new Uint8Array(size);
  let apart = true;
  for (let code = 0; code < range; code++) {
    for (const slot of byCode[code]! > 0 ? slots(code) : []) {
      all.push(slot);
      apart &&= taken[slot] === 0;
      taken[slot] = 1;
    }
    offsets[code + 1] = all.length;
  }
  return { offsets, slots: Uint32Array.from(all), apart };
}

/** Takes every further row of a unit with the same code from the rows of that code. */
function countByCode(codes: Uint32Array, units: Uint32Array, inCode: Int32Array, byCode: Int32Array): void {
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at]!;
    byCode[code]! -= inCode[code] === units[at] ? 1 : 0;
    inCode[code] = units[at]!;
  }
}

/** Counts units by slot, and takes their rows from those of each code. */
function countBySlot(
  codes: Uint32Array,
  units: Uint32Array,
  inCode: Int32Array,
  byCode: Int32Array,
  offsets: Uint32Array,
  slots: Uint32Array,
  inSlot: Int32Array,
  out: Int32Array,
): void {
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at]!;
    const unit = units[at]!;
    byCode[code]!--;
    if (inCode[code] === unit) continue;
    inCode[code] = unit;
    for (let slot = offsets[code]!; slot < offsets[code + 1]!; slot++) {
      const own = slots[slot]!;
      out[own]! += inSlot[own] === unit ? 0 : 1;
      inSlot[own] = unit;
    }
  }
}

function addAll(byCode: Int32Array, offsets: Uint32Array, slots: Uint32Array, out: Int32Array): void {
  for (let code = 0; code < byCode.length; code++)
    for (let slot = offsets[code]!; slot < offsets[code + 1]!; slot++) out[slots[slot]!]! += byCode[code]!;
}
