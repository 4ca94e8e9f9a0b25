import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dossier } from "../../src/dossier/types";
import { STANCES } from "../../src/dossier/types";
import { createEngine } from "../../src/engine/engine";
import { evidenceRows } from "../../src/engine/evidence";
import { stageRows } from "../../src/engine/stages";
import { venueRows } from "../../src/engine/venues";
import { matrixTable, placesTable, stagesTable } from "../../src/io/chartTables";
import type { Cell, Table } from "../../src/io/csv";
import { arbitraryView } from "../engine/arbitraryView";
import { arbitraryDossier } from "../support/arbitraryDossier";
import { dossierOf } from "../support/dossierOf";

/** A row by the names of its columns. */
function rowsOf({ columns, rows }: Table): Record<string, Cell>[] {
  return rows.map((row) => {
    expect(row).toHaveLength(columns.length);
    return Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null]));
  });
}

const world = arbitraryDossier().chain((made) => fc.tuple(fc.constant(made), arbitraryView(made)));

function always(check: (dossier: Dossier, rows: ReturnType<ReturnType<typeof createEngine>["rows"]>) => void): void {
  fc.assert(
    fc.property(world, ([dossier, view]) => check(dossier, createEngine(dossier).rows(view))),
    { numRuns: 100 },
  );
}

describe("the rows of a chart as a table [contract 5.6]", () => {
  it("have each cell of the matrix that is shown, in its order, with its counts", () =>
    always((dossier, { matrix }) => {
      const rows = rowsOf(matrixTable(matrix, dossier));
      const order = matrix.rows.flatMap(({ id }) => matrix.columns.map(({ issue }) => `${id} ${issue}`));
      const cells = new Map(matrix.cells.map((cell) => [`${cell.row} ${cell.issue}`, cell]));
      expect(rows.map(({ row, issue }) => `${row} ${issue}`)).toEqual(order.filter((key) => cells.has(key)));
      for (const row of rows) {
        const cell = cells.get(`${row.row} ${row.issue}`);
        expect(STANCES.map((stance) => row[stance])).toEqual(STANCES.map((stance) => cell?.stances[stance]));
        expect([row.no_stance, row.total]).toEqual([cell?.neutral, cell?.total]);
      }
    }));

  it("have each mark of the stages, which are codings with a stage", () =>
    always((dossier, rows) => {
      const { marks } = rows.part(stageRows);
      expect(
        rowsOf(stagesTable(rows.part(stageRows).marks!, dossier)).map(({ coding, rung }) => [coding, rung]),
      ).toEqual(marks!.map(({ coding, rung }) => [coding, rung]));
    }));

  it("have each venue mention once", () =>
    always((dossier, rows) => {
      const found = rowsOf(placesTable(rows.part(venueRows), dossier));
      expect(found.map(({ mention }) => mention).sort()).toEqual(
        rows
          .part(venueRows)
          .places.flatMap(({ mentions }) => mentions.map(({ mention }) => mention))
          .sort(),
      );
      for (const { mentions } of found) expect(mentions).toBeGreaterThan(0);
    }));

  it("have names beside ids, and days beside marks", () => {
    const dossier = dossierOf({
      articles: [
        {
          codings: [{ speaker: "peskov", stance: "denies", stage: {}, said: "2025-02?" }],
          venues: [{ speaker: "kremlin" }],
        },
      ],
    });
    const rows = createEngine(dossier).rows({});
    expect(rows.part(evidenceRows).codings).toBe(1);
    const [cell] = rowsOf(matrixTable(rows.matrix, dossier));
    expect(cell).toMatchObject({
      row: "peskov",
      row_name: "Peskov",
      party_name: "Russia",
      issue_name: "Talks",
      denies: 1,
      affirms: 0,
    });
    const [mark] = rowsOf(stagesTable(rows.part(stageRows).marks!, dossier));
    expect(mark).toMatchObject({
      first_day: "2025-02-01",
      last_day: "2025-02-28",
      uncertain: "yes",
      stage_name: "None",
      rung: 0,
    });
    const [mention] = rowsOf(placesTable(rows.part(venueRows), dossier));
    expect(mention).toMatchObject({
      place: "riyadh",
      longitude: 10,
      latitude: 24,
      speaker_name: "Kremlin",
      who: "trump putin",
    });
  });
});
