import fc from "fast-check";
import { expect, test } from "vitest";
import { count, figure } from "../../src/dossier/figures";

test.each([
  [0, "0"],
  [7, "7"],
  [999, "999"],
  [1000, "1,000"],
  [412_000, "412,000"],
  [1_000_000, "1,000,000"],
])("the number %i stands on screen as %s [contract 3.15]", (number, text) => expect(figure(number)).toBe(text));

test("every whole number stands as the language writes it", () => {
  fc.assert(fc.property(fc.maxSafeInteger(), (n) => figure(n) === n.toLocaleString("en")));
});

test("what is counted stands in the singular where it is one, with its number as on screen [contract 3.15]", () => {
  expect([0, 1, 2, 20_000].map((number) => count(number, "coding"))).toEqual([
    "0 codings",
    "1 coding",
    "2 codings",
    "20,000 codings",
  ]);
});
