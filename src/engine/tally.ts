import type { View } from "../store/view";
import type { Tally, Unit } from "./filtering";
import type { Ground } from "./ground";

/**
 * Counts by slot the rows in the view, in the View's unit. `ignore` has the bits of clauses that are not asked;
 * `known` the rows by code, where the filter keeps them (they are then right for codings).
 */
export function tally(ground: Ground, view: View, what: Tally, ignore = 0, known?: Int32Array): Int32Array {
  const unit = ground.unit(view);
  // Read only if need be: the filter makes its masks when they are asked for.
  if (known && !unit) return summed(what, known);
  const { mask } = ground.filter;
  const byCode = known ?? new Int32Array(what.range);
  if (!known) for (let row = 0; row < mask.length; row++) if ((mask[row]! & ~ignore) === 0) byCode[what.code(row)]!++;
  if (!unit) return summed(what, byCode);
  return ground.filter.ofUnits?.(unit, what, ignore, byCode) ?? ofUnits(unit, mask, what, ignore, byCode);
}

function summed({ slots, size }: Tally, byCode: Int32Array): Int32Array {
  const out = new Int32Array(size);
  for (let code = 0; code < byCode.length; code++)
    if (byCode[code]! > 0) for (const slot of slots(code)) out[slot]! += byCode[code]!;
  return out;
}

/** What is the only row of its unit counts as it is; of the others each unit counts once in a slot. */
function ofUnits(unit: Unit, mask: Uint32Array, what: Tally, ignore: number, byCode: Int32Array): Int32Array {
  const { codes, shared } = unit;
  const alone = byCode.slice();
  const out = new Int32Array(what.size);
  // The last unit that was counted in a slot; and by code: the same code again has the same slots.
  const inSlot = new Int32Array(what.size).fill(-1);
  const inCode = new Int32Array(what.range).fill(-1);
  for (let at = 0; at < shared.length; at++) {
    const row = shared[at]!;
    if ((mask[row]! & ~ignore) !== 0) continue;
    const code = what.code(row);
    const own = codes[row]!;
    alone[code]!--;
    if (inCode[code] === own) continue;
    inCode[code] = own;
    for (const slot of what.slots(code)) {
      if (inSlot[slot] !== own) out[slot]!++;
      inSlot[slot] = own;
    }
  }
  const single = summed(what, alone);
  for (let slot = 0; slot < out.length; slot++) out[slot]! += single[slot]!;
  return out;
}

/** How many rows pass every clause but those ignored, in the View's unit. */
export function matched(ground: Ground, view: View, ignore = 0): number {
  if (!ignore && !ground.unit(view)) return ground.filter.passing;
  return tally(ground, view, { code: () => 0, range: 1, slots: () => [0], size: 1 }, ignore)[0]!;
}
