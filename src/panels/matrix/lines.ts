import type { Party } from "../../dossier/types";
import { cellsOfRow } from "../../engine/matrix";
import type { MatrixCell, MatrixRows } from "../../engine/rows";
import { parsePin } from "../../store/pin";
import type { View } from "../../store/view";

/** One line of the grid as it is drawn: a speaker, a party, or what is reported as happened. */
export interface Line {
  /** Unique among the lines, where a party and a speaker may share an id. */
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly party: Party | null;
  /** Whether the speakers of this party are shown beneath it; null where there is nothing to unfold. */
  readonly unfolded: boolean | null;
  /** A speaker beneath the line of the party. */
  readonly nested: boolean;
  /** The first line of another party than the one above. */
  readonly parts: boolean;
  /** By issue; made when they are first read. */
  readonly cells: ReadonlyMap<string, MatrixCell>;
}

/** The rows of the matrix as lines, one each. */
export function linesOf(matrix: MatrixRows): readonly Line[] {
  return lines(matrix, () => null, false);
}

/** Parties as lines; beneath one that is unfolded, its speakers. A pinned cell of either leaves the other's lit too. */
export function groupedLines(
  parties: MatrixRows,
  speakers: MatrixRows,
  unfolded: ReadonlySet<string>,
  pin: string | undefined,
): readonly Line[] {
  const pinned = parsePin(pin ?? "");
  const nested = lines(speakers, () => null, true);
  const party = nested.find(({ id }) => pinned?.kind === "cell" && id === pinned.row)?.party;
  return lines(parties, (id) => (id === null ? null : unfolded.has(id)), false)
    .flatMap((line) => (line.unfolded ? [line, ...nested.filter((other) => other.party === line.party)] : [line]))
    .map((line) => {
      if (pinned?.kind !== "cell") return line;
      const related = line.nested ? line.party === pinned.row : line.id === party;
      return lit(line, pinned.issue, related || pinned.row === "*" || pinned.row === line.id);
    });
}

/** Whether most of so many lines stand in this height (CSS pixels at a text scale of 1) without scrolling. */
export function fits(lineCount: number, height: number): boolean {
  return HEAD + MOST * lineCount * LINE <= height;
}

/** The cell that is pinned, if it is drawn. */
export function pinnedLine(all: readonly Line[], { pin, rows }: View): { line: string; column: string } | null {
  const pinned = parsePin(pin ?? "");
  if (pinned?.kind !== "cell") return null;
  const own = all.filter((one) => one.id === pinned.row && one.cells.has(pinned.issue));
  const line = own.find(({ nested }) => nested === (rows !== "party")) ?? own[0];
  return line ? { line: line.key, column: pinned.issue } : null;
}

const HEAD = 42;
const LINE = 32;
const MOST = 0.75;

function lines(
  matrix: MatrixRows,
  unfolded: (party: Party | null) => boolean | null,
  nested: boolean,
): readonly Line[] {
  return matrix.rows.map(({ id, name, party }, at) =>
    withCells(
      {
        key: nested ? `${party}/${id}` : id,
        id,
        name,
        party,
        unfolded: unfolded(party),
        nested,
        parts: !nested && at > 0 && matrix.rows[at - 1]?.party !== party,
      },
      () => cellsOfRow(matrix, at),
    ),
  );
}

function lit(line: Line, issue: string, here: boolean): Line {
  const { key, id, name, party, unfolded, nested, parts } = line;
  return withCells({ key, id, name, party, unfolded, nested, parts }, () =>
    [...line.cells.values()].map((cell) => ({ ...cell, lit: here && (issue === "*" || issue === cell.issue) })),
  );
}

function withCells(line: Omit<Line, "cells">, make: () => readonly MatrixCell[]): Line {
  let cells: Line["cells"] | undefined;
  return {
    ...line,
    get cells() {
      cells ??= new Map(make().map((cell) => [cell.issue, cell]));
      return cells;
    },
  };
}
