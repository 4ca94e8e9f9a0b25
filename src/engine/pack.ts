import type { Axis } from "../store/view";
import type { Codes, Column } from "./column";
import type { CodedColumns } from "./columns";

/** One dimension of a pack: codes below `size`. */
export interface Dimension {
  readonly codes: Codes;
  readonly size: number;
}

/** Several dimensions in one key: the last one runs fastest; or, where too few of all combinations occur, those are numbered. */
export interface Pack {
  readonly dimensions: readonly Dimension[];
  /** How many keys there are. */
  readonly size: number;
  /** Of numbered combinations, for each dimension its code by key. */
  readonly codes?: readonly Uint32Array[];
}

/** A dimension that need not be counted, as in every row its code follows from that of another one: `of` has it by that code. */
export interface Implied extends Dimension {
  readonly from: Codes;
  readonly of: Uint32Array;
}

/** The keys of all rows, and how many rows have each. Plain data. */
export interface Packed {
  readonly packs: readonly Pack[];
  /** The keys of a row side by side, one a pack: a row that is far from the last one is fetched once, not once a pack. */
  readonly keys: Codes;
  /** By pack and key, one pack after the other. */
  readonly everything: Int32Array;
  /** Of what stands in no pack. */
  readonly implied: readonly Implied[];
}

/** What is packed together however large it is, in the order of MATRIX and DATES (filtering.ts), and the other facets; `lines` is how many lines there are. */
export function dimensionsOf(
  columns: CodedColumns,
  lines: number,
): { readonly fixed: readonly (readonly Dimension[])[]; readonly others: readonly Dimension[] } {
  const { issue, stance, hedged, rung: _, ...others } = columns.facets;
  const matrix = [
    { codes: columns.line, size: lines },
    ...[issue, stance, hedged].map(dimensionOf),
    { codes: columns.ignorance, size: 2 },
  ];
  return { fixed: [matrix, datesOf(columns, "said")], others: Object.values(others).map(dimensionOf) };
}

/** Dates of an axis, and rungs. */
export function datesOf({ calendars, facets }: CodedColumns, axis: Axis): readonly Dimension[] {
  return [calendars[axis], facets.rung].map(dimensionOf);
}

function dimensionOf({ codes, sets }: Column): Dimension {
  return { codes, size: Math.max(1, sets.length) };
}

/** Which dimensions are packed together: `fixed` as they are, in this order; the others up to `limit` keys a pack. */
export function layout(
  fixed: readonly (readonly Dimension[])[],
  others: readonly Dimension[],
  limit: number,
): readonly (readonly Dimension[])[] {
  return [...fixed, ...bins(others, limit)];
}

/** How many combinations of codes there can be. */
export function rangeOf(dimensions: readonly Dimension[]): number {
  return dimensions.reduce((product, { size }) => product * size, 1);
}

/** Puts every dimension into the bin with most room, if that is enough for it; larger ones first. */
function bins(dimensions: readonly Dimension[], limit: number): Dimension[][] {
  const all: { room: number; members: Dimension[] }[] = [];
  for (const dimension of [...dimensions].sort((a, b) => b.size - a.size)) {
    const [bin] = all.filter(({ room }) => room >= dimension.size).sort((a, b) => b.room - a.room);
    if (bin) {
      bin.members.push(dimension);
      bin.room /= dimension.size;
    } else all.push({ room: limit / dimension.size, members: [dimension] });
  }
  return all.map(({ members }) => members);
}
