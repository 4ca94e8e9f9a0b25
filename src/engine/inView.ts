import type { Ground } from "./ground";

/** Ids of the codings in the view. */
export function inView(ground: Ground): ReadonlySet<string> {
  const ids = new Set<string>();
  ground.filter.mask.forEach((bits, row) => {
    if (bits === 0) ids.add(ground.idOf(row));
  });
  return ids;
}

/** Which codings are in the view: a bit each, in the order of the dossier, the first of a byte lowest. */
export function bitsInView({ filter: { mask } }: Ground): Uint8Array {
  const bits = new Uint8Array(Math.ceil(mask.length / 8));
  for (let row = 0; row < mask.length; row++) if (mask[row] === 0) bits[row >> 3]! |= 1 << (row & 7);
  return bits;
}
