import { parsePin } from "../store/pin";
import type { View } from "../store/view";
import { MATRIX } from "./filtering";
import { folded } from "./fold";
import { type Ground, REPORTED } from "./ground";
import { PIN } from "./mask";
import type { MatrixCell, MatrixRow, MatrixRows } from "./rows";
import { HEDGED, IGNORANCE, makeSheet, NEUTRAL, type Sheet, SLOTS, slotsOf, TOTAL } from "./sheet";
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

/** In the View's unit, by slot, but for the clauses that `ignore` has the bits of. */
function count(ground: Ground, view: View, sheet: Sheet, ignore: number): Int32Array {
  const { packs } = ground.filter;
  const { rowOf, columnOf, rowSlot, columnSlot, totalSlot } = sheet;
  const range = packs.pack(MATRIX).size;
  const code = (row: number) => packs.key(MATRIX, row);
  let byKey = packs.byKey(MATRIX);
  if (ground.unit(view)) {
    const slots = (key: number) => {
      const at = sheet.cell[key]!;
      const totals = [at * SLOTS + TOTAL, rowSlot + rowOf[at]!, columnSlot + columnOf[at]!, totalSlot];
      return at < 0 ? slotsOf(sheet, key) : [...slotsOf(sheet, key), ...totals];
    };
    return tally(ground, view, { code, range, slots, size: totalSlot + 2 }, ignore, ignore ? undefined : byKey);
  }
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
