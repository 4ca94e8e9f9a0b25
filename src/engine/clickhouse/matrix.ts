import { namesOf } from "../../dossier/names";
import { PARTIES, type Party, STANCES } from "../../dossier/types";
import { parsePin } from "../../store/pin";
import type { View } from "../../store/view";
import { REPORTED, REST } from "../ground";
import type { MatrixCell, MatrixColumn, MatrixRow, MatrixRows } from "../rows";
import { type Asking, countOf } from "./asking";

/** The matrix, as in matrix.ts: cells, rows, columns and all of them are counted in one statement. */
export async function matrix(asking: Asking, view: View, signal: AbortSignal): Promise<MatrixRows> {
  const pinnedHere = parsePin(view.pin ?? "")?.kind === "cell";
  const ignored = pinnedHere ? ["pin"] : [];
  const bySize = view.sort === "count" && view.pin && !pinnedHere;
  const [columnsOfAll, shown, lit, sorted, withoutIssue, ends] = await Promise.all([
    asking.once("columns", (own) => columnsOf(asking, own)),
    countsOf(asking, view, ignored, signal),
    pinnedHere ? countsOf(asking, view, [], signal) : null,
    bySize ? countsOf(asking, view, ["pin"], signal) : null,
    asking.number(`SELECT ${countOf(view)} FROM codings WHERE issue = '' AND ${asking.where(view, ignored)}`, signal),
    endsOf(asking, view, ignored, signal),
  ]);
  const least = Math.max(1, view.min ?? 1);
  const rows = rowsOf(asking, view)
    .map((row, at) => ({ at, row: { ...row, total: shown.of(row.id).total } }))
    .filter(({ row }) => row.total >= least)
    .sort(orderOf(view, ({ row }) => (sorted ?? shown).of(row.id).total))
    .map(({ row }) => row);
  const columns = columnsOfAll
    .map((column) => ({ ...column, total: shown.of("", column.issue).total }))
    .filter(({ total }) => total >= least);
  const contested = new Set(ends.values());
  const inColumn = new Set(columns.map(({ issue }) => issue));
  const inRow = new Set(rows.map(({ id }) => id));
  const cells = rows.flatMap(({ id }) =>
    columns.flatMap(({ issue }): MatrixCell[] => {
      const counts = shown.of(id, issue);
      if (counts.total === 0) return [];
      const isLit = !lit || lit.of(id, issue).total > 0;
      return [{ row: id, issue, ...counts, contested: contested.has(keyOf(id, issue)), lit: isLit }];
    }),
  );
  const drawn = (coding: string) => {
    const [row = "", issue = ""] = ends.get(coding)?.split(" ") ?? [];
    return inRow.has(row) && inColumn.has(issue);
  };
  return {
    rows,
    columns,
    cells,
    disputes: asking.bare.links
      .filter(({ type, a, b }) => (type === "contradicts" || type === "tension") && drawn(a) && drawn(b))
      .map(({ id }) => id),
    hiddenRows: shown.rows - rows.length,
    hiddenColumns: shown.columns - columns.length,
    withoutIssue,
    total: shown.of("").total,
  };
}

type Counts = Pick<MatrixCell, "stances" | "neutral" | "total" | "hedged" | "ignorance">;

interface Counted {
  /** Of a cell, of a row, with an empty row of a column, with neither of all. */
  of(row: string, issue?: string): Counts;
  /** How many rows and columns have anything. */
  readonly rows: number;
  readonly columns: number;
}

async function countsOf(asking: Asking, view: View, ignored: readonly string[], signal: AbortSignal): Promise<Counted> {
  const counts = [
    ...STANCES.map((stance) => countOf(view, `stance = '${stance}'`)),
    countOf(view, "stance = ''"),
    countOf(view),
    countOf(view, "hedged = 'yes'"),
    countOf(view, "ignorance = 1"),
  ];
  const row = view.rows === "party" ? "side" : "line";
  const lines = await asking.ask(
    `SELECT ${row}, issue, ${counts.join(", ")} FROM codings WHERE line > 0 AND issue != '' AND ${asking.where(view, ignored)} GROUP BY ${row}, issue WITH CUBE`,
    signal,
  );
  const idOf = lineIds(asking, view);
  const byKey = new Map<string, Counts>();
  let [rows, columns] = [0, 0];
  for (const [line, issue, ...numbers] of lines) {
    const [affirms = 0, conditional = 0, denies = 0, withholds = 0, neutral = 0, total = 0, hedged = 0, ignorance = 0] =
      numbers.map(Number);
    const id = idOf(line as string | number);
    byKey.set(keyOf(id, issue as string), {
      stances: { affirms, conditional, denies, withholds },
      neutral,
      total,
      hedged,
      ignorance,
    });
    if (total > 0 && id !== "" && issue === "") rows++;
    if (total > 0 && id === "" && issue !== "") columns++;
  }
  return { of: (id, issue = "") => byKey.get(keyOf(id, issue)) ?? NONE, rows, columns };
}

const NONE: Counts = {
  stances: { affirms: 0, conditional: 0, denies: 0, withholds: 0 },
  neutral: 0,
  total: 0,
  hedged: 0,
  ignorance: 0,
};

/** The id of the matrix row that a line, or the party of one, belongs to. */
function lineIds({ bare: { actors } }: Asking, view: View): (line: string | number) => string {
  if (view.rows === "party") return String;
  return (line) => {
    const at = Number(line) - 1;
    return at === actors.length ? REPORTED : (actors[at]?.id ?? "");
  };
}

/** The cells of codings in the view that are an end of a link which says that accounts differ, by coding. */
async function endsOf(asking: Asking, view: View, ignored: readonly string[], signal: AbortSignal) {
  const row = view.rows === "party" ? "side" : "line";
  const lines = await asking.ask(
    `SELECT id, ${row}, issue FROM codings WHERE hasAny(links, ['contradicts', 'tension']) AND line > 0 AND issue != '' AND ${asking.where(view, ignored)}`,
    signal,
  );
  const idOf = lineIds(asking, view);
  return new Map(lines.map(([id, line, issue]) => [id as string, keyOf(idOf(line as string), issue as string)]));
}

/** Columns in the order of the whole dossier. */
async function columnsOf(asking: Asking, signal: AbortSignal): Promise<readonly Omit<MatrixColumn, "total">[]> {
  const lines = await asking.ask(
    "SELECT issue, side, count() FROM codings WHERE line > 0 AND issue != '' GROUP BY issue, side",
    signal,
  );
  const names = namesOf(asking.bare);
  const of = (issue: string) => lines.filter(([own]) => own === issue);
  const columns = asking.bare.codebook.issues.map(({ id }, at) => ({
    at,
    last: Number(id === REST),
    count: of(id).reduce((sum, [, , count]) => sum + Number(count), 0),
    column: {
      issue: id,
      name: names.issues.get(id)?.name ?? id,
      parties: of(id).filter(([, side]) => side !== REPORTED).length,
    },
  }));
  return columns
    .sort((a, b) => a.last - b.last || b.column.parties - a.column.parties || b.count - a.count || a.at - b.at)
    .map(({ column }) => column);
}

function rowsOf({ bare }: Asking, view: View): readonly Omit<MatrixRow, "total">[] {
  const names = namesOf(bare);
  const sources: readonly { id: string; name: string; party: Party | null }[] =
    view.rows === "party"
      ? PARTIES.map((id) => ({ id, name: names.parties.get(id)?.name ?? id, party: id }))
      : bare.actors.map(({ id, short, party }) => ({ id, name: short, party }));
  return [...sources, { id: REPORTED, name: "Reported as happened", party: null }];
}

interface Placed {
  readonly row: MatrixRow;
  readonly at: number;
}

function orderOf(view: View, total: (placed: Placed) => number): (a: Placed, b: Placed) => number {
  const last = ({ row }: Placed) => (row.id === REPORTED ? 1 : 0);
  const party = ({ row }: Placed) => (row.party ? PARTIES.indexOf(row.party) : PARTIES.length);
  const { compare } = new Intl.Collator("en");
  const chosen = (a: Placed, b: Placed) => {
    if (view.sort === "count") return total(b) - total(a);
    return view.sort === "name" ? compare(a.row.name, b.row.name) : 0;
  };
  return (a, b) => last(a) - last(b) || chosen(a, b) || party(a) - party(b) || a.at - b.at;
}

/** Ids have no spaces. */
function keyOf(row: string, issue: string): string {
  return `${row} ${issue}`;
}
