import { expect, test } from "vitest";
import { inBlocks } from "../../../../src/shells/embed/still/blocks";

function gridOf(columns: number): HTMLTableElement {
  const row = (name: string, cell: string) =>
    `<tr><th>${name}</th>${Array.from({ length: columns }, (_, at) => `<td>${cell}${at + 1}</td>`).join("")}</tr>`;
  document.body.innerHTML = `<table aria-label="Sources by issues"><colgroup><col></colgroup><thead>${row("7 of 22 issues", "i")}</thead><tbody>${row("Russia", "r")}</tbody></table>`;
  return document.querySelector("table") as HTMLTableElement;
}

const cellsOf = () =>
  [...document.querySelectorAll("table")].map((table) =>
    [...table.rows].map((row) => [...row.cells].map(({ textContent }) => textContent)),
  );

test("a grid of seven columns, four at most beside each other, is two with the row's name before each", () => {
  inBlocks(gridOf(7), 4);
  expect(cellsOf()).toEqual([
    [
      ["", "i1", "i2", "i3", "i4"],
      ["Russia", "r1", "r2", "r3", "r4"],
    ],
    [
      ["", "i5", "i6", "i7", ""],
      ["Russia", "r5", "r6", "r7", ""],
    ],
  ]);
  expect(document.querySelectorAll("table")[1]?.getAttribute("aria-label")).toBe("Sources by issues, 2 of 2");
});

test("a grid that has room stays one, under its own name", () => {
  inBlocks(gridOf(3), 4);
  expect(cellsOf()).toEqual([
    [
      ["", "i1", "i2", "i3"],
      ["Russia", "r1", "r2", "r3"],
    ],
  ]);
  expect(document.querySelector("table")?.getAttribute("aria-label")).toBe("Sources by issues");
});
