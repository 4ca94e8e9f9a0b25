import { screen } from "@testing-library/react";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createEngine } from "../../src/engine/engine";
import { cutTo, leftOutWords } from "../../src/panels/matrix/cut";
import MatrixScene from "../../src/panels/matrix/MatrixScene";
import { roomFor } from "../../src/panels/matrix/sceneRoom";
import { arbitraryDossier } from "../support/arbitraryDossier";
import { type CodingInput, dossierOf } from "../support/dossierOf";
import { drawPanel } from "../support/drawPanel";
import { ISSUES, SPEAKERS } from "../support/world";

const matrixOf = (codings: readonly CodingInput[]) =>
  createEngine(dossierOf({ articles: [{ codings }] })).rows({}).matrix;

const talks = "talks";
const contact = "leader-contact";
const busy: readonly CodingInput[] = [
  { speaker: "trump", issue: talks },
  { speaker: "peskov", issue: talks },
  { speaker: "peskov", issue: talks },
  { speaker: "putin", issue: contact },
  { speaker: "putin", issue: contact },
  { speaker: "putin", issue: contact },
];

describe("a matrix that is cut to what has room", () => {
  test("keeps the issues with the most codings, and the speakers with the most on them, in their usual order", () => {
    const cut = cutTo(matrixOf([...busy, { speaker: "trump", issue: talks }]), { rows: 2, columns: 1 }, undefined);
    expect(cut.columns.map(({ issue }) => issue)).toEqual([talks]);
    expect(cut.rows.map(({ id }) => id)).toEqual(["trump", "peskov"]);
  });

  test("keeps what is pinned, however few its codings", () => {
    const cut = cutTo(matrixOf(busy), { rows: 1, columns: 1 }, `cell:trump~${talks}`);
    expect([cut.rows.map(({ id }) => id), cut.columns.map(({ issue }) => issue)]).toEqual([["trump"], [talks]]);
  });

  test("of any dossier never leaves out more than it must, nor a row with more codings than one it keeps", () => {
    fc.assert(
      fc.property(
        arbitraryDossier(),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 6 }),
        (dossier, rows, columns) => {
          const { matrix } = createEngine(dossier).rows({});
          const cut = cutTo(matrix, { rows, columns }, undefined);
          expect(cut.columns).toHaveLength(Math.min(columns, matrix.columns.length));
          expect(cut.rows).toHaveLength(Math.min(rows, matrix.rows.length));
          expect(matrix.rows.filter((row) => cut.rows.includes(row))).toEqual(cut.rows);
          expect(matrix.columns.filter((column) => cut.columns.includes(column))).toEqual(cut.columns);
          const issues = cut.columns.map(({ issue }) => issue);
          const codings = (id: string) =>
            matrix.cells
              .filter(({ row, issue }) => row === id && issues.includes(issue))
              .reduce((sum, { total }) => sum + total, 0);
          const least = Math.min(...cut.rows.map(({ id }) => codings(id)));
          for (const row of matrix.rows)
            if (!cut.rows.includes(row)) expect(codings(row.id)).toBeLessThanOrEqual(least);
        },
      ),
    );
  });

  test("says in words what it leaves out, and nothing where that is nothing", () => {
    const matrix = matrixOf([...busy, { kind: "event", speaker: null, actors: ["trump"], issue: talks }]);
    const words = (rows: number, columns: number) =>
      leftOutWords(matrix, cutTo(matrix, { rows, columns }, undefined), "speaker");
    expect(words(9, 9)).toBeNull();
    expect(words(9, 1)).toBe("Shown: 1 of 2 issues, those with the most codings.");
    expect(words(2, 2)).toBe(
      "Shown: 2 of 3 speakers, those with the most codings. What is reported as happened is left out.",
    );
  });
});

describe("the room of a matrix on a shared screen", () => {
  test("is never more than seven rows by six columns, and never more than stands in it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 300, max: 3000 }),
        fc.integer({ min: 150, max: 2000 }),
        fc.double({ min: 1, max: 3, noNaN: true }),
        (width, height, scale) => {
          const matrix = matrixOf(SPEAKERS.flatMap((speaker) => ISSUES.map((issue) => ({ speaker, issue }))));
          const room = roomFor(matrix, { width, height }, scale);
          expect(room.rows).toBeLessThanOrEqual(7);
          expect(room.columns).toBeLessThanOrEqual(6);
          if (room.rows > 1) expect(room.rows * room.row).toBeLessThanOrEqual(height);
        },
      ),
    );
  });
});

describe("a small matrix on a shared screen", () => {
  const box = { width: 1100, height: 340 };

  test("is drawn larger than usual, but by half at most", () => {
    const { scale, row } = roomFor(matrixOf(busy), box, 1.5);
    expect(scale).toBeGreaterThan(1.5);
    expect(scale).toBeLessThanOrEqual(1.5 * 1.5);
    expect(row).toBeGreaterThan(60);
  });

  test("is drawn as usual where its rows have no room to spare", () => {
    expect(roomFor(matrixOf(busy), { ...box, height: 170 }, 1.5).scale).toBe(1.5);
  });
});

describe("the matrix of a scene", () => {
  beforeEach(() => {
    document.documentElement.dataset.mode = "brief";
  });
  afterEach(() => {
    delete document.documentElement.dataset.mode;
  });

  const crowd = SPEAKERS.flatMap((speaker) => ISSUES.map((issue) => ({ speaker, issue }) as CodingInput));

  test("tells what it leaves out beneath", () => {
    drawPanel(<MatrixScene />, dossierOf({ articles: [{ codings: crowd }] }));
    expect(screen.getAllByRole("row").length - 1).toBeLessThanOrEqual(7);
    expect(screen.getAllByRole("columnheader").length).toBeLessThanOrEqual(6);
    expect(screen.getByText(/^Shown: \d of \d+ .*, those with the most codings\./)).toBeVisible();
  });

  test("pins a cell and sets a facet as at a desk [contract 2.13, 2.15]", async () => {
    const { user, view } = drawPanel(<MatrixScene />, dossierOf({ articles: [{ codings: busy }] }));
    await user.click(screen.getByRole("gridcell", { name: /^Putin, Leader contact: 3 affirm/ }));
    expect(view().pin).toBe("cell:putin~leader-contact");
    await user.click(screen.getByRole("button", { name: "Talks" }));
    expect(view().issue).toEqual([talks]);
  });
});
