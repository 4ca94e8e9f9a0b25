import type { Codes } from "./column";
import { SLICE } from "./slices";

/** The codes of some rows, a slice at most, as wide as any: a loop that meets several widths is many times slower. Good until the next are asked for. */
export function widened(codes: Codes): (from: number, to: number) => Uint32Array {
  const some = new Uint32Array(SLICE);
  return (from, to) => {
    const part = some.subarray(0, to - from);
    part.set(codes.subarray(from, to));
    return part;
  };
}
