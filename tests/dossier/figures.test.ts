import fc from "fast-check";
import { expect, test } from "vitest";
import { figure } from "../../src/dossier/figures";

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
