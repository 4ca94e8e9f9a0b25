import type { Party } from "../dossier/types";
import { PARTIES, STANCES } from "../dossier/types";
import { parsePin } from "../store/pin";
import type { RowUnit, View } from "../store/view";
import { MATRIX } from "./filter";
import { type Ground, REPORTED, REST } from "./ground";
import { PIN } from "./mask";
import { codesOf } from "./packs";
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

  const withRow = sheet.rows.map((row, at) => ({ row: { ...row, total: shown[sheet.rowSlot + at]! }, at }));
  const rows = withRow.filter(({ row }) => row.total >= least).sort(orderOf(view, (at) => sorted[sheet.rowSlot + at]!));
  const columns = sheet.order
    .map((at) => ({ column: { ...sheet.columns[at]!, total: shown[sheet.columnSlot + at]! }, at }))
    .filter(({ column }) => column.total >= least);
  const present = (totals: number, slot: number) => shown.subarray(slot, slot + totals).filter((n) => n > 0).length;

  const cellOf = (row: number) => passingCell(ground, sheet, row, pinnedHere ? PIN : 0);
  const contested = new Set(ground.disputes.flatMap(({ ends }) => ends.map(cellOf)));
  const drawn = new Set<number>();
  const cells: MatrixCell[] = [];
  for (const { row, at } of rows)
    for (const { column, at: issue } of columns) {
      const cell = at * sheet.columns.length + issue;
      const slot = cell * SLOTS;
      const total = shown[slot + TOTAL]!;
      if (total === 0) continue;
      drawn.add(cell);
      cells.push({
        row: row.id,
        issue: column.issue,
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
  return {
    rows: rows.map(({ row }) => row),
    columns: columns.map(({ column }) => column),
    cells,
    disputes: ground.disputes.filter(({ ends }) => ends.every((end) => drawn.has(cellOf(end)))).map(({ id }) => id),
    hiddenRows: present(sheet.rows.length, sheet.rowSlot) - rows.length,
    hiddenColumns: present(sheet.columns.length, sheet.columnSlot) - columns.length,
    withoutIssue: shown[sheet.totalSlot + 1]!,
    total: shown[sheet.totalSlot]!,
  };
}

/** Slots of a cell: one a stance (in their order), then these. */
const NEUTRAL = STANCES.length;
const HEDGED = NEUTRAL + 1;
const IGNORANCE = NEUTRAL + 2;
const TOTAL = NEUTRAL + 3;
const SLOTS = NEUTRAL + 4;

/** Where each key of the matrix' pack is counted; and the rows and columns that there can be. */
interface Sheet {
  readonly rows: readonly Omit<MatrixRow, "total">[];
  readonly columns: readonly Omit<MatrixColumn, "total">[];
  /** Indices of columns. */
  readonly order: readonly number[];
  readonly rowSlot: number;
  readonly columnSlot: number;
  /** Codings with a cell; the next slot has those without an issue. */
  readonly totalSlot: number;
  /** The cell of a key, -1 if it has none. */
  readonly cell: (key: number) => number;
  readonly slots: (key: number) => readonly number[];
}

function count(ground: Ground, view: View, sheet: Sheet, ignore: number): Int32Array {
  const { packs } = ground.filter;
  const what = {
    code: (row: number) => packs.key(MATRIX, row),
    range: packs.packs[MATRIX]!.size,
    slots: sheet.slots,
    size: sheet.totalSlot + 2,
  };
  return tally(ground, view, what, ignore, ignore ? undefined : packs.byKey(MATRIX));
}

/** The cell of a row that is in the view, -1 if it is not or has none. */
function passingCell({ filter }: Ground, sheet: Sheet, row: number, ignore: number): number {
  return row >= 0 && (filter.mask[row]! & ~ignore) === 0 ? sheet.cell(filter.packs.key(MATRIX, row)) : -1;
}

interface Placed {
  readonly row: MatrixRow;
  readonly at: number;
}

function orderOf(view: View, total: (at: number) => number): (a: Placed, b: Placed) => number {
  const last = ({ row }: Placed) => (row.id === REPORTED ? 1 : 0);
  const party = ({ row }: Placed) => (row.party ? PARTIES.indexOf(row.party) : PARTIES.length);
  const chosen = (a: Placed, b: Placed) => {
    if (view.sort === "count") return total(b.at) - total(a.at);
    return view.sort === "name" ? a.row.name.localeCompare(b.row.name, "en") : 0;
  };
  return (a, b) => last(a) - last(b) || chosen(a, b) || party(a) - party(b) || a.at - b.at;
}

function makeSheet(ground: Ground, unit: RowUnit): Sheet {
  const { dossier, names, columns: all, filter } = ground;
  const pack = filter.packs.packs[MATRIX]!;
  const lineId = ground.lines({ rows: unit });
  const sources: readonly { id: string; name: string; party: Party | null }[] =
    unit === "party"
      ? PARTIES.map((id) => ({ id, name: names.parties.get(id)?.name ?? id, party: id }))
      : dossier.actors.map(({ id, short, party }) => ({ id, name: short, party }));
  const rows = [...sources, { id: REPORTED, name: "Reported as happened", party: null }];
  const rowAt = new Map(rows.map(({ id }, at) => [id, at]));
  const rowOfLine = Array.from({ length: dossier.actors.length + 2 }, (_, line) => rowAt.get(lineId(line) ?? "") ?? -1);

  const { issue, stance, hedged } = all.facets;
  const rowSlot = rows.length * issue.values.length * SLOTS;
  const columnSlot = rowSlot + rows.length;
  const totalSlot = columnSlot + issue.values.length;
  const cells = (codes: readonly number[]) => {
    const column = issue.sets[codes[1]!]![0];
    const row = rowOfLine[codes[0]!]!;
    return { row, column, cell: column === undefined || row < 0 ? -1 : row * issue.values.length + column };
  };
  const made: (readonly number[])[] = [];
  const slots = (key: number): readonly number[] => {
    const codes = codesOf(pack, key);
    const { row, column, cell } = cells(codes);
    if (column === undefined) return [totalSlot + 1];
    if (cell < 0) return [];
    const base = cell * SLOTS;
    const out = [base + TOTAL, rowSlot + row, columnSlot + column, totalSlot];
    out.push(base + (stance.sets[codes[2]!]![0] ?? NEUTRAL));
    if (hedged.values[hedged.sets[codes[3]!]![0]!] === "yes") out.push(base + HEDGED);
    if (codes[4] === 1) out.push(base + IGNORANCE);
    return out;
  };

  const totals = new Array<number>(issue.values.length).fill(0);
  const speaking = issue.values.map(() => new Set<Party>());
  filter.packs.byKey(MATRIX, true).forEach((n, key) => {
    if (n === 0) return;
    const codes = codesOf(pack, key);
    const { column, cell } = cells(codes);
    if (cell < 0) return;
    totals[column!]! += n;
    const party = dossier.actors[codes[0]!]?.party;
    if (party) speaking[column!]!.add(party);
  });
  const rest = (at: number) => (issue.values[at] === REST ? 1 : 0);
  return {
    rows,
    columns: issue.values.map((id, at) => ({
      issue: id,
      name: names.issues.get(id)?.name ?? id,
      parties: speaking[at]!.size,
    })),
    order: [...totals.keys()].sort(
      (a, b) => rest(a) - rest(b) || speaking[b]!.size - speaking[a]!.size || totals[b]! - totals[a]! || a - b,
    ),
    rowSlot,
    columnSlot,
    totalSlot,
    cell: (key) => cells(codesOf(pack, key)).cell,
    slots: (key) => {
      made[key] ??= slots(key);
      return made[key];
    },
  };
}
