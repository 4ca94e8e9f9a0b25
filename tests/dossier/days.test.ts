import { expect, test } from "vitest";
import { daysOf, formatDay } from "../../src/dossier/days";

test.each([
  ["2025-01-31", "31 Jan 2025"],
  ["2025-02-09", "9 Feb 2025"],
  ["2024-03-01", "1 Mar 2024"],
  ["2024-04-30", "30 Apr 2024"],
  ["2024-05-02", "2 May 2024"],
  ["2024-06-03", "3 Jun 2024"],
  ["2024-07-04", "4 Jul 2024"],
  ["2024-08-05", "5 Aug 2024"],
  ["2024-09-06", "6 Sep 2024"],
  ["2024-10-07", "7 Oct 2024"],
  ["2024-11-08", "8 Nov 2024"],
  ["2024-12-09", "9 Dec 2024"],
])("the day %s reads %s", (day, shown) => {
  expect(formatDay(day)).toBe(shown);
});

test("a year, a month and a day each mean all of their days", () => {
  const day = (text: string) => Date.parse(text) / 86_400_000;
  expect(daysOf("2024")).toEqual({ start: day("2024-01-01"), end: day("2024-12-31") });
  expect(daysOf("2024-02")).toEqual({ start: day("2024-02-01"), end: day("2024-02-29") });
  expect(daysOf("2024-02-10")).toEqual({ start: day("2024-02-10"), end: day("2024-02-10") });
});
