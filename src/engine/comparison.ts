/** Two Views side by side: what each holds, cell by cell, party by party and place by place. Two states, never a course between them. */
import { PARTIES, STANCES, type Stance } from "../dossier/types";
import { REPORTED, REST } from "./ground";
import { bitsInView } from "./inView";
import type { MatrixCell, MatrixColumn, MatrixRow, Rows, StageMark, VenuePlace } from "./rows";
import { stageRows } from "./stages";
import { type ComparedParty, partyOf } from "./standing";
import { undatedRows } from "./undated";
import { venueRows } from "./venues";

/** `turned`: both sides speak, with other stances. `more` and `fewer`: the same stances, another number. */
export const CHANGES = ["turned", "new", "more", "fewer", "gone", "same"] as const;
export type Change = (typeof CHANGES)[number];

export interface ComparedCell {
  /** Row of the matrix, or `*` for all of them. */
  readonly row: string;
  readonly issue: string;
  /** Null: not mentioned on this side, which is not the same as not said. */
  readonly a: MatrixCell | null;
  readonly b: MatrixCell | null;
  readonly change: Change;
  /** What is said of it on each side, without what is reported as happened: an event is nobody's stance. */
  readonly spoken: { readonly a: MatrixCell | null; readonly b: MatrixCell | null };
}

export interface ComparedVenue {
  readonly place: string;
  readonly name: string;
  readonly a: VenuePlace | null;
  readonly b: VenuePlace | null;
  readonly change: Change;
}

/** What one side holds in all. */
interface Held {
  readonly matched: number;
  readonly total: number;
  /** Codings outside only because they have no date. */
  readonly undated: number;
}

export interface Comparison {
  readonly a: Held;
  readonly b: Held;
  /** Codings that are on both sides. */
  readonly overlap: number;
  /** Every cell that either side has, by row and then by issue. */
  readonly cells: readonly ComparedCell[];
  /** Parties with a stage on either side, in their order. */
  readonly parties: readonly ComparedParty[];
  /** A side has more stage claims than are told apart (stages.ts), so no party is compared. */
  readonly crowded: boolean;
  readonly venues: readonly ComparedVenue[];
}

/**
 * Compares the rows of two Views of one dossier, both of which count codings. `across` takes all rows of an issue together: two speakers or parties
 * share no row. All of one side is read before the other, so the engine turns from one View to the other once.
 */
export function compareRows(a: Rows, b: Rows, across = false): Comparison {
  const [one, other] = [read(a, across), read(b, across)];
  const crowded = one.crowded || other.crowded;
  return {
    a: one.held,
    b: other.held,
    overlap: bothIn(one.codings, other.codings),
    cells: cellsOf(one, other),
    parties: crowded ? [] : PARTIES.flatMap((party) => partyOf(party, one.marks, other.marks)),
    crowded,
    venues: venuesOf(one.places, other.places),
  };
}

interface Reading {
  readonly held: Held;
  /** A bit each. */
  readonly codings: Uint8Array;
  readonly cells: ReadonlyMap<string, MatrixCell>;
  /** Of these what is said. */
  readonly spoken: ReadonlyMap<string, MatrixCell>;
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  /** None on a crowded side. */
  readonly marks: readonly StageMark[];
  readonly crowded: boolean;
  readonly places: readonly VenuePlace[];
}

function read(rows: Rows, across: boolean): Reading {
  const { matched, total, matrix } = rows;
  const { marks } = rows.part(stageRows);
  const said = matrix.cells.filter(({ row }) => row !== REPORTED);
  return {
    held: { matched, total, undated: rows.part(undatedRows) },
    codings: rows.part(bitsInView),
    cells: byKey(matrix.cells, across),
    spoken: byKey(said, across),
    rows: across ? [ALL] : matrix.rows,
    columns: matrix.columns,
    marks: marks ?? [],
    crowded: marks === null,
    places: rows.part(venueRows).places,
  };
}

function bothIn(one: Uint8Array, other: Uint8Array): number {
  let both = 0;
  for (let at = 0; at < one.length; at++) for (let bits = one[at]! & other[at]!; bits > 0; bits &= bits - 1) both++;
  return both;
}

function byKey(all: readonly MatrixCell[], across: boolean): ReadonlyMap<string, MatrixCell> {
  const cells = new Map<string, MatrixCell>();
  for (const cell of all) {
    const row = across ? "*" : cell.row;
    const key = keyOf(row, cell.issue);
    const before = cells.get(key);
    cells.set(key, before ? merged(before, cell) : { ...cell, row });
  }
  return cells;
}

function merged(a: MatrixCell, b: MatrixCell): MatrixCell {
  const sum = (stance: Stance) => a.stances[stance] + b.stances[stance];
  return {
    ...a,
    stances: {
      affirms: sum("affirms"),
      conditional: sum("conditional"),
      denies: sum("denies"),
      withholds: sum("withholds"),
    },
    neutral: a.neutral + b.neutral,
    total: a.total + b.total,
    hedged: a.hedged + b.hedged,
    ignorance: a.ignorance + b.ignorance,
    contested: a.contested || b.contested,
  };
}

function cellsOf(one: Reading, other: Reading): ComparedCell[] {
  const rows = joined(one.rows, other.rows, ({ id }) => id).sort((x, y) => partyAt(x) - partyAt(y));
  const columns = joined(one.columns, other.columns, ({ issue }) => issue).sort((x, y) => speaking(y) - speaking(x));
  return rows.flatMap(({ id: row }) =>
    columns.flatMap(({ issue }) => {
      const key = keyOf(row, issue);
      const [a, b] = [one.cells.get(key) ?? null, other.cells.get(key) ?? null];
      const spoken = { a: one.spoken.get(key) ?? null, b: other.spoken.get(key) ?? null };
      return a || b ? [{ row, issue, a, b, change: changeOf(a, b), spoken }] : [];
    }),
  );
}

function changeOf(a: MatrixCell | null, b: MatrixCell | null): Change {
  if (!a) return "new";
  if (!b) return "gone";
  if (stancesOf(a).join() !== stancesOf(b).join()) return "turned";
  if (a.total !== b.total) return a.total < b.total ? "more" : "fewer";
  return STANCES.every((stance) => a.stances[stance] === b.stances[stance]) ? "same" : "turned";
}

/** The stances of a cell, in their order; a coding with none has none. */
export function stancesOf({ stances }: MatrixCell): readonly Stance[] {
  return STANCES.filter((stance) => stances[stance] > 0);
}

function venuesOf(one: readonly VenuePlace[], other: readonly VenuePlace[]): ComparedVenue[] {
  const [left, right] = [one, other].map((places) => new Map(places.map((place) => [place.place, place])));
  return joined([...left!.keys()], [...right!.keys()], (place) => place).map((place) => {
    const a = left!.get(place) ?? null;
    const b = right!.get(place) ?? null;
    const [before, after] = [a?.count ?? 0, b?.count ?? 0];
    const change = !a ? "new" : !b ? "gone" : before === after ? "same" : before < after ? "more" : "fewer";
    return { place, name: (a ?? b)!.name, a, b, change };
  });
}

/** What either list has, what only the second has last. */
function joined<T>(one: readonly T[], other: readonly T[], idOf: (item: T) => string): T[] {
  const ids = new Set(one.map(idOf));
  return [...one, ...other.filter((item) => !ids.has(idOf(item)))];
}

/** Rows stand by party, what is reported as happened last. */
function partyAt({ party }: MatrixRow): number {
  return party === null ? PARTIES.length : PARTIES.indexOf(party);
}

/** Columns stand as in the matrix: by how many parties speak to them, the rest category last. */
function speaking({ issue, parties }: MatrixColumn): number {
  return issue === REST ? -1 : parties;
}

/** All rows together. */
const ALL: MatrixRow = { id: "*", name: "", party: null, total: 0 };

function keyOf(row: string, issue: string): string {
  return `${row} ${issue}`;
}
