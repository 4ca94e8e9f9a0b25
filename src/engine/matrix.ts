import type { Party } from "../dossier/types";
import { PARTIES, STANCES } from "../dossier/types";
import { parsePin } from "../store/pin";
import type { RowUnit, View } from "../store/view";
import { MATRIX } from "./filtering";
import { type Fold, folded, foldOf } from "./fold";
import { type Ground, REPORTED, REST } from "./ground";
import { PIN } from "./mask";
import type { MatrixCell, MatrixColumn, MatrixRow, MatrixRows } from "./rows";
import { tally } from "./tally";

/**
 * Rows are speakers or parties, and the events in a last one; columns are issues. Columns stand in the order of the
 * whole dossier (parties that speak to them, codings, codebook; the rest category last), rows too unless they are sorted by what is counted,
 * and even then a pin moves nothing; what is empty in the view is left out.
 */
export function matrixRows(ground: Ground, view: View): MatrixRows {
  const by = view.rows ?? "speaker";
  const sheet = ground.once(`sheet ${by}`, () => makeSheet(ground, by));
  const pinnedHere = view.pin !== undefined && parsePin(view.pin)?.kind === "cell";
  const shown = count(ground, view, sheet, pinnedHere ? PIN : 0);
  const lit = pinnedHere ? count(ground, view, sheet, 0) : shown;
  const sorted = view.sort === "count" && view.pin && !pinnedHere ? count(ground, view, sheet, PIN) : shown;
  const least = Math.max(1, view.min ?? 1);

  // Named one by one: a spread takes ten times as long.
  const allRows = sheet.rows.map(({ id, name, party }, at) => {
    return { row: { id, name, party, total: shown[sheet.rowSlot + at]! }, at };
  });
  const rows = allRows.filter(({ row }) => row.total >= least);
  if (view.sort && view.sort !== "party") rows.sort(orderOf(view, (at) => sorted[sheet.rowSlot + at]!));
  const allColumns = sheet.columns.map(({ issue, name, parties }, at) => {
    const total = shown[sheet.columnSlot + at]!;
    return { issue, name, total, parties };
  });
  const columns = allColumns.filter(({ total }) => total >= least);
  const isHidden = ({ total }: { readonly total: number }) => total > 0 && total < least;

  const cellOf = (row: number) => passingCell(ground, sheet, row, pinnedHere ? PIN : 0);
  const ends = ground.disputes.map((dispute) => dispute.ends.map(cellOf));
  const contested = new Set(ends.flat());
  const hasRoom = (slot: number) => shown[slot]! >= least;
  const drawn = (cell: number) =>
    cell >= 0 && hasRoom(sheet.rowSlot + sheet.rowOf[cell]!) && hasRoom(sheet.columnSlot + sheet.columnOf[cell]!);
  const cellsAt = (row: number): MatrixCell[] => {
    const cells: MatrixCell[] = [];
    for (let cell = sheet.starts[row]!; cell < sheet.starts[row + 1]!; cell++) {
      const slot = cell * SLOTS;
      const total = shown[slot + TOTAL]!;
      if (total === 0 || !drawn(cell)) continue;
      cells.push({
        row: sheet.rows[row]!.id,
        issue: sheet.columns[sheet.columnOf[cell]!]!.issue,
        stances: {
          affirms: shown[slot]!,
          conditional: shown[slot + 1]!,
          denies: shown[slot + 2]!,
          withholds: shown[slot + 3]!,
        },
        neutral: shown[slot + NEUTRAL]!,
        total,
        hedged: shown[slot + HEDGED]!,
        ignorance: shown[slot + IGNORANCE]!,
        contested: contested.has(cell),
        lit: lit[slot + TOTAL]! > 0,
      });
    }
    return cells;
  };
  let cells: MatrixCell[] | undefined;
  const matrix: MatrixRows = {
    rows: rows.map(({ row }) => row),
    columns,
    get cells() {
      cells ??= rows.flatMap(({ at }) => cellsAt(at));
      return cells;
    },
    disputes: ground.disputes.filter((_, at) => ends[at]!.every(drawn)).map(({ id }) => id),
    hiddenRows: allRows.filter(({ row }) => isHidden(row)).length,
    hiddenColumns: allColumns.filter(isHidden).length,
    withoutIssue: shown[sheet.totalSlot + 1]!,
    total: shown[sheet.totalSlot]!,
  };
  BY_ROW.set(matrix, (row) => cellsAt(rows[row]!.at));
  return matrix;
}

/** Where the cells of a row are to be had without those of all others. */
const BY_ROW = new WeakMap<MatrixRows, (row: number) => readonly MatrixCell[]>();

/** The cells of the row that stands at `row`, in the order of the columns: all of them are not made for it. */
export function cellsOfRow(matrix: MatrixRows, row: number): readonly MatrixCell[] {
  let cells = BY_ROW.get(matrix);
  if (!cells) {
    const all = new Map<string, MatrixCell[]>(matrix.rows.map(({ id }) => [id, []]));
    for (const cell of matrix.cells) all.get(cell.row)?.push(cell);
    cells = (at) => all.get(matrix.rows[at]?.id ?? "") ?? [];
    BY_ROW.set(matrix, cells);
  }
  return cells(row);
}

/** Slots of a cell: one a stance (in their order), then these. */
const NEUTRAL = STANCES.length;
const HEDGED = NEUTRAL + 1;
const IGNORANCE = NEUTRAL + 2;
const TOTAL = NEUTRAL + 3;
const SLOTS = NEUTRAL + 4;

/** The rows, columns and cells that there can be, and where each key of the matrix' pack is counted. */
interface Sheet {
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

/** In the View's unit, by slot, but for the clauses that `ignore` has the bits of. */
function count(ground: Ground, view: View, sheet: Sheet, ignore: number): Int32Array {
  const { packs } = ground.filter;
  const { rowOf, columnOf, rowSlot, columnSlot, totalSlot } = sheet;
  const range = packs.packs[MATRIX]!.size;
  const code = (row: number) => packs.key(MATRIX, row);
  if (ground.unit(view)) {
    const slots = (key: number) => {
      const at = sheet.cell[key]!;
      const totals = [at * SLOTS + TOTAL, rowSlot + rowOf[at]!, columnSlot + columnOf[at]!, totalSlot];
      return at < 0 ? slotsOf(sheet, key) : [...slotsOf(sheet, key), ...totals];
    };
    return tally(ground, view, { code, range, slots, size: totalSlot + 2 }, ignore);
  }
  let byKey = packs.byKey(MATRIX);
  if (ignore) {
    const { mask } = ground.filter;
    byKey = new Int32Array(range);
    for (let row = 0; row < mask.length; row++) if ((mask[row]! & ~ignore) === 0) byKey[code(row)]!++;
  }
  return withTotals(sheet, folded(sheet.fold, byKey));
}

/** A function of its own: what a closure has hold of is slow in a loop. */
function withTotals({ rowOf, columnOf, rowSlot, columnSlot, totalSlot }: Sheet, out: Int32Array): Int32Array {
  let total = 0;
  for (let at = 0, slot = 0; at < rowOf.length; at++, slot += SLOTS) {
    let n = 0;
    for (let stance = 0; stance <= NEUTRAL; stance++) n = (n + out[slot + stance]!) | 0;
    out[slot + TOTAL] = n;
    out[rowSlot + rowOf[at]!]! += n;
    out[columnSlot + columnOf[at]!]! += n;
    total += n;
  }
  out[totalSlot] = total;
  return out;
}

/** Where a coding of that key is counted, but for the totals. */
function slotsOf({ cell, parts, totalSlot }: Pick<Sheet, "cell" | "parts" | "totalSlot">, key: number): number[] {
  const at = cell[key]!;
  if (at < 0) return at === NO_ISSUE ? [totalSlot + 1] : [];
  return parts[key]!.map((slot) => at * SLOTS + slot);
}

/** The cell of a row that is in the view, -1 if it is not or has none. */
function passingCell({ filter }: Ground, sheet: Sheet, row: number, ignore: number): number {
  return row >= 0 && (filter.mask[row]! & ~ignore) === 0 ? sheet.cell[filter.packs.key(MATRIX, row)]! : -1;
}

interface Placed {
  readonly row: MatrixRow;
  readonly at: number;
}

const byName = new Intl.Collator("en");

/** Rows that it holds equal stay in the order of the sheet. */
function orderOf({ sort }: View, total: (at: number) => number): (a: Placed, b: Placed) => number {
  const last = ({ row }: Placed) => (row.id === REPORTED ? 1 : 0);
  return (a, b) =>
    last(a) - last(b) || (sort === "count" ? total(b.at) - total(a.at) : byName.compare(a.row.name, b.row.name));
}

function makeSheet(ground: Ground, unit: RowUnit): Sheet {
  const { dossier, names, columns: all, filter } = ground;
  const pack = filter.packs.packs[MATRIX]!;
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

const NO_ISSUE = -2;
