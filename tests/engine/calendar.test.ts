import { describe, expect, test } from "vitest";
import { edtfOf } from "../../src/dossier/edtf";
import { byDate, calendarOf, outside, spanKey } from "../../src/engine/calendar";
import { ColumnBuilder } from "../../src/engine/column";

const DATES = ["2025-02-10", null, "2025-02", "2024", "2025-02-10?", "2025-02-10/2025-02-20", "2025-02-01", null];
const builder = new ColumnBuilder(DATES.length, []);
for (const [row, date] of DATES.entries()) builder.set(row, spanKey(date));
const calendar = calendarOf(builder.done());

describe("the dates of all rows", () => {
  test("are told as days, the same days with one code, however they are written", () => {
    expect(DATES.map((_, row) => calendar.spans[calendar.codes[row]!])).toEqual(
      DATES.map((date) => (date === null ? null : edtfOf(date).interval)),
    );
    expect(calendar.codes[0]).toBe(calendar.codes[4]);
    expect(calendar.codes[1]).toBe(calendar.codes[7]);
    expect(calendar.spans).toHaveLength(6);
  });

  test("stand by first day, then last day, then as they came; those without a date last", () => {
    expect([...byDate(calendar)].map((row) => DATES[row])).toEqual([
      "2024",
      "2025-02-01",
      "2025-02",
      "2025-02-10",
      "2025-02-10?",
      "2025-02-10/2025-02-20",
      null,
      null,
    ]);
    expect([...calendar.rank].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test.each([
    [undefined, undefined, DATES],
    ["2025-02-10", "2025-02-10", ["2025-02-10", "2025-02", "2025-02-10?", "2025-02-10/2025-02-20"]],
    ["2025-02-11", undefined, ["2025-02", "2025-02-10/2025-02-20"]],
    ["2025-02-20", "2025-02-21", ["2025-02", "2025-02-10/2025-02-20"]],
    ["2025-02-21", undefined, ["2025-02"]],
    ["2025-02-28", undefined, ["2025-02"]],
    ["2025-03-01", undefined, []],
    [undefined, "2024-12-31", ["2024"]],
    [undefined, "2025-02-01", ["2025-02", "2024", "2025-02-01"]],
    [undefined, "2023-12-31", []],
  ])("from %s to %s are those with a day there [contract 2.1, 2.8]", (from, to, expected) => {
    const out = outside(calendar, from, to);
    expect(DATES.filter((_, row) => out[calendar.codes[row]!] === 0)).toEqual(expected);
  });
});

test("a text that is no date is refused", () => {
  expect(() => spanKey("last spring")).toThrow();
});
