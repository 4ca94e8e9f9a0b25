import type { Party } from "../dossier/types";
import { PARTIES, STANCES } from "../dossier/types";
import type { RowUnit } from "../store/view";
import { MATRIX } from "./filtering";
import { type Fold, foldOf } from "./fold";
import { type Ground, REPORTED, REST } from "./ground";
import type { MatrixColumn, MatrixRow } from "./rows";

/** The rows, columns and cells that there can be, and where each key of the matrix' pack is counted. */
export interface Sheet {
  /** By party, the events last. */
  readonly rows: readonly Omit<MatrixRow, "total">[];
  /** In their order. */
  readonly columns: readonly Omit<MatrixColumn, "total">[];
  /** Cells that some coding has, by row and then by column: where those of a row begin, and of each its row and column. */
  readonly starts: Uint32Array;
  readonly rowOf: Uint32Array;
  readonly columnOf: Uint32Array;
  readonly rowSlot: number;
  readonly columnSlot: number;
  /** Codings with a cell; the next slot has those without an issue. */
  readonly totalSlot: number;
  /** By key; below 0 if it has none. */
  readonly cell: Int32Array;
  /** By key: the slots of its cell that it is counted in, but for the total. */
  readonly parts: readonly (readonly number[])[];
  /** Where the keys that some coding has are counted, but for the totals. */
  readonly fold: Fold;
}

/** Slots of a cell: one a stance (in their order), then these. */
export const NEUTRAL = STANCES.length;
export const HEDGED = NEUTRAL + 1;
export const IGNORANCE = NEUTRAL + 2;
export const TOTAL = NEUTRAL + 3;
export const SLOTS = NEUTRAL + 4;

/** The sheet of a dossier: nothing that is filtered changes it. */
export function makeSheet(ground: Ground, unit: RowUnit): Sheet {
  const { dossier, names, columns: all, filter } = ground;
  const pack = filter.packs.pack(MATRIX);
  const lineId = ground.lines({ rows: unit });
  const sources: readonly { id: string; name: string; party: Party | null }[] =
    unit === "party"
      ? PARTIES.map((id) => ({ id, name: names.parties.get(id)?.name ?? id, party: id }))
      : dossier.actors
          .map(({ id, short, party }) => ({ id, name: short, party }))
          .sort((a, b) => PARTIES.indexOf(a.party) - PARTIES.indexOf(b.party));
  const rows = [...sources, { id: REPORTED, name: "Reported as happened", party: null }];
  const rowAt = new Map(rows.map(({ id }, at) => [id, at]));
  const rowOfLine = Array.from({ length: dossier.actors.length + 2 }, (_, line) => rowAt.get(lineId(line) ?? "") ?? -1);

  const { issue, stance, hedged } = all.facets;
  const width = issue.values.length;

  const totals = new Array<number>(width).fill(0);
  const speaking = issue.values.map(() => new Set<Party>());
  // By key: row and column, and which slots of its cell.
  const [rowOf, columnOf] = [new Int32Array(pack.size).fill(-1), new Int32Array(pack.size).fill(-1)];
  const parts: number[][] = [];
  filter.packs.byKey(MATRIX, true).forEach((n, key) => {
    if (n === 0) return;
    const codes = filter.packs.codesOf(MATRIX, key);
    const row = rowOfLine[codes[0]!]!;
    const column = issue.sets[codes[1]!]![0] ?? -1;
    rowOf[key] = row;
    columnOf[key] = column;
    const own = [stance.sets[codes[2]!]![0] ?? NEUTRAL];
    if (hedged.values[hedged.sets[codes[3]!]![0]!] === "yes") own.push(HEDGED);
    if (codes[4]) own.push(IGNORANCE);
    parts[key] = own;
    if (row < 0 || column < 0) return;
    totals[column]! += n;
    const party = dossier.actors[codes[0]!]?.party;
    if (party) speaking[column]!.add(party);
  });
  const rest = (at: number) => (issue.values[at] === REST ? 1 : 0);
  const order = [...totals.keys()].sort(
    (a, b) => rest(a) - rest(b) || speaking[b]!.size - speaking[a]!.size || totals[b]! - totals[a]! || a - b,
  );
  const place = new Uint32Array(width);
  order.forEach((column, at) => {
    place[column] = at;
  });

  const placeOf = (key: number) =>
    rowOf[key]! < 0 || columnOf[key]! < 0 ? -1 : rowOf[key]! * width + place[columnOf[key]!]!;
  const keys = Object.keys(parts).map(Number);
  const places = new Set(keys.map(placeOf));
  places.delete(-1);
  const cells = Float64Array.from(places).sort();
  const cellAt = new Map([...cells].map((at, cell) => [at, cell]));
  const cell = Int32Array.from(rowOf, (_, key) => cellAt.get(placeOf(key)) ?? (columnOf[key]! < 0 ? NO_ISSUE : -1));
  const rowSlot = cells.length * SLOTS;
  const columnSlot = rowSlot + rows.length;
  const totalSlot = columnSlot + width;
  const sheetRows = Uint32Array.from(cells, (at) => Math.floor(at / width));
  const sheetColumns = Uint32Array.from(cells, (at) => at % width);
  const starts = new Uint32Array(rows.length + 1);
  for (const row of sheetRows) starts[row + 1]!++;
  for (let row = 0; row < rows.length; row++) starts[row + 1]! += starts[row]!;

  const pairs = keys.flatMap((key) => slotsOf({ cell, parts, totalSlot }, key).map((slot) => [key, slot] as const));
  return {
    rows,
    columns: order.map((at) => {
      const id = issue.values[at]!;
      return { issue: id, name: names.issues.get(id)?.name ?? id, parties: speaking[at]!.size };
    }),
    starts,
    rowOf: sheetRows,
    columnOf: sheetColumns,
    rowSlot,
    columnSlot,
    totalSlot,
    cell,
    parts,
    fold: foldOf(pairs, totalSlot + 2),
  };
}

/** Where a coding of that key is counted, but for the totals. */
export function slotsOf(
  { cell, parts, totalSlot }: Pick<Sheet, "cell" | "parts" | "totalSlot">,
  key: number,
): number[] {
  const at = cell[key]!;
  if (at < 0) return at === NO_ISSUE ? [totalSlot + 1] : [];
  return parts[key]!.map((slot) => at * SLOTS + slot);
}

const NO_ISSUE = -2;
