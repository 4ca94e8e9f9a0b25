import type { Dimension, Implied } from "./pack";
import { SLICE, type Sliced } from "./slices";
import { widened } from "./widened";

/**
 * Which dimensions are to be counted, and which follow from one of these (functional dependencies: Codd, "Further Normalization
 * of the Data Base Relational Model", 1971): an outlet from its article, a party from its speaker.
 */
export function* impliedIn(
  dimensions: readonly Dimension[],
  rows: number,
): Sliced<{ readonly counted: readonly Dimension[]; readonly implied: readonly Implied[] }> {
  const implied: Implied[] = [];
  // Smaller ones first: counts of theirs are sooner summed.
  const counted: Dimension[] = [];
  for (const one of [...dimensions].sort((a, b) => b.size - a.size)) {
    // Columns with the same codes are one, and counted as one.
    if ([...implied, ...counted].some(({ codes }) => codes === one.codes)) continue;
    let found: Implied | null = null;
    for (const other of counted) {
      const of: Uint32Array | null = found ? null : yield* followed(other, one, rows);
      if (of) found = { ...one, from: other.codes, of };
    }
    if (found) implied.push(found);
    else counted.unshift(one);
    yield (implied.length + counted.length) / dimensions.length;
  }
  return { counted, implied };
}

/** By code of the first the code of the second; null if rows with one code of the first differ in it. */
function* followed(first: Dimension, second: Dimension, rows: number): Sliced<Uint32Array | null> {
  const of = new Uint32Array(first.size);
  const known = new Uint8Array(first.size);
  const [from, to] = [widened(first.codes), widened(second.codes)];
  for (let row = 0; row < rows; row += SLICE) {
    const end = Math.min(rows, row + SLICE);
    if (!agree(of, known, from(row, end), to(row, end))) return null;
    yield 0;
  }
  return of;
}

function agree(of: Uint32Array, known: Uint8Array, from: Uint32Array, to: Uint32Array): boolean {
  for (let at = 0; at < from.length; at++) {
    const code = from[at]!;
    if (known[code] === 0) {
      known[code] = 1;
      of[code] = to[at]!;
    } else if (of[code] !== to[at]) return false;
  }
  return true;
}
