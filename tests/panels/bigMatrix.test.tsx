import { fireEvent, screen, waitFor } from "@testing-library/react";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MatrixCell } from "../../src/engine/rows";
import { isCrowded, leadOf, short } from "../../src/panels/matrix/crowd";
import { drawnOf, inSight, scrolledTo } from "../../src/panels/matrix/drawn";
import MatrixPanel from "../../src/panels/matrix/MatrixPanel";
import type { View } from "../../src/store/view";
import { type CodingInput, dossierOf } from "../support/dossierOf";
import { drawPanel } from "../support/drawPanel";
import { codebook } from "../support/world";

const ACTORS = 130;
const ISSUES = 40;
const number = (n: number) => String(n).padStart(3, "0");
const codings: readonly CodingInput[] = Array.from({ length: 2 * ACTORS }, (_, at) => ({
  speaker: `actor-${number(Math.floor(at / 2))}`,
  issue: `issue-${number(at % ISSUES)}`,
  stance: at % 2 ? ("denies" as const) : ("affirms" as const),
}));

/** 130 speakers by 40 issues, each speaker on two of them: more cells than are drawn whole. */
async function draw(view: View = {}) {
  const base = codebook();
  const issues = Array.from({ length: ISSUES }, (_, at) => ({
    ...base.issues[0]!,
    id: `issue-${number(at)}`,
    name: `Issue ${number(at)}`,
  }));
  const drawn = drawPanel(<MatrixPanel />, dossierOf({ codebook: { ...base, issues }, articles: [{ codings }] }), view);
  const found = <T,>(find: () => T) => waitFor(find, { timeout: 8000 });
  const rows = await found(() => screen.getByLabelText("Rows"));
  fireEvent.change(rows, { target: { value: "speaker" } });
  await found(() => expect(grid()).toHaveAttribute("aria-rowcount", `${ACTORS + 1}`));
  return drawn;
}

// Asking by role goes through every element, which takes seconds here.
const grid = () => document.querySelector<HTMLElement>("table[role=grid]")!;
const cells = () => [...grid().querySelectorAll<HTMLElement>("td[role=gridcell]")];
const cellAt = (row: number, column: number) =>
  grid().querySelector<HTMLElement>(`[aria-rowindex="${row}"] [aria-colindex="${column}"]`)!;
const focused = () => document.activeElement as HTMLElement;
const placeOf = (element: HTMLElement) => [
  Number(element.closest("[aria-rowindex]")?.getAttribute("aria-rowindex")),
  Number(element.closest("[aria-colindex]")?.getAttribute("aria-colindex")),
];

describe("a grid of more cells than are drawn whole", () => {
  test("draws those in sight and some around them, and says how many there are and which these are", async () => {
    await draw();
    expect(grid()).toHaveAttribute("aria-colcount", `${ISSUES + 1}`);
    expect(cells().length).toBeGreaterThan(40);
    expect(cells().length).toBeLessThan(500);
    for (const cell of cells()) {
      const [row, column] = placeOf(cell);
      expect(cell.ariaLabel ?? cell.getAttribute("aria-label")).toMatch(
        new RegExp(
          `^actor ${number(row! - 2)}, issue ${number(column! - 2)}: (1 (affirms|denies)|not mentioned)$`,
          "i",
        ),
      );
    }
  });

  test("has one tab stop, and its keys reach what is not drawn [contract 3.2]", async () => {
    const { user } = await draw();
    grid().querySelector<HTMLElement>('[tabindex="0"]')!.focus();
    await user.keyboard("{Control>}{End}{/Control}");
    expect(placeOf(focused())).toEqual([ACTORS + 1, ISSUES + 1]);
    await user.keyboard("{PageUp}");
    expect(placeOf(focused())[0]).toBeLessThan(ACTORS - 3);
    await user.keyboard("{Home}");
    expect(focused()).toHaveAttribute("data-column", "label");
    await user.keyboard("{Control>}{Home}{/Control}");
    expect(placeOf(focused())[0]).toBe(1);
    expect(grid().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  test("keeps what has the focus, however far it is scrolled away", async () => {
    const { user } = await draw();
    const cell = cellAt(3, 5);
    cell.focus();
    const room = grid().parentElement!;
    room.scrollTop = 3000;
    room.scrollLeft = 2000;
    fireEvent.scroll(room);
    expect(cellAt(100, 26)).not.toBeNull();
    expect(cellAt(5, 5)).toBeNull();
    expect(focused()).toBe(cell);
    await user.keyboard("{ArrowRight}");
    expect(placeOf(focused())).toEqual([3, 6]);
    expect(room.scrollTop).toBeLessThan(100);
  });

  test("brings into sight what is pinned elsewhere, once, and leads back to it", async () => {
    const { user } = await draw({ pin: "cell:actor-100~issue-000" });
    const room = grid().parentElement!;
    expect(cellAt(102, 2)).toHaveAttribute("aria-selected", "true");
    expect(room.scrollTop).toBeGreaterThan(2000);
    room.scrollTop = 0;
    fireEvent.scroll(room);
    expect(room.scrollTop).toBe(0);
    await user.click(screen.getByText("to what is pinned"));
    expect(room.scrollTop).toBeGreaterThan(2000);
    expect(focused()).toBe(cellAt(102, 2));
  });

  test("has a table that comes in pages and says which lines these are", async () => {
    const { user } = await draw();
    await user.click(screen.getByTitle("View as table"));
    expect(await screen.findByText(/Lines 1 to 200 of 260/, {}, { timeout: 8000 })).toBeVisible();
    expect(document.querySelectorAll("tbody tr")).toHaveLength(200);
    await user.click(screen.getByText("Last lines"));
    expect(screen.getByText(/Lines 201 to 260 of 260/)).toBeVisible();
  });
});

test("what is drawn of many lines is what the whole has there: those in sight, the kept one, and room for all others", () => {
  fc.assert(
    fc.property(
      fc.record({
        from: fc.nat(20_000),
        room: fc.integer({ min: 1, max: 2000 }),
        size: fc.integer({ min: 8, max: 90 }),
        count: fc.integer({ min: 1, max: 6000 }),
      }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: -1, max: 6500 }),
      (sight, around, kept) => {
        let at = 0;
        const indices: number[] = [];
        for (const one of drawnOf(sight, around, kept)) {
          if ("gap" in one) at += one.gap;
          else {
            expect(one.index).toBe(at++);
            indices.push(one.index);
          }
        }
        expect(at).toBe(sight.count);
        const [first, end] = inSight(sight);
        for (let index = first; index < end; index++) expect(indices).toContain(index);
        if (kept >= 0 && kept < sight.count) expect(indices).toContain(kept);
        expect(indices.length).toBeLessThanOrEqual(sight.room / sight.size + 4 * around + 3);
        if (sight.size > sight.room) return;
        const index = Math.min(kept + 1, sight.count - 1);
        const to = scrolledTo(index, sight);
        expect(scrolledTo(index, { ...sight, from: to })).toBe(to);
      },
    ),
  );
});

describe("a cell of many codings", () => {
  const cell: MatrixCell = {
    row: "a",
    issue: "b",
    stances: { affirms: 1200, conditional: 340, denies: 98_000, withholds: 4 },
    neutral: 0,
    total: 99_544,
    hedged: 12,
    ignorance: 1,
    contested: false,
    lit: true,
  };

  test("shows the stance that most take where not all have room", () => {
    expect(isCrowded(cell, 72)).toBe(true);
    expect(isCrowded(cell, 240)).toBe(false);
    expect(leadOf(cell)).toEqual({ stance: "denies", ignorance: false, count: 98_000 });
  });

  test("writes its counts short", () => {
    expect([999, 1000, 1234, 9949, 9950, 34_400, 999_499, 999_500, 1_250_000, 12_000_000].map(short)).toEqual([
      "999",
      "1k",
      "1.2k",
      "9.9k",
      "10k",
      "34k",
      "999k",
      "1M",
      "1.3M",
      "12M",
    ]);
  });
});
