import { beforeEach, expect, test } from "vitest";
import { stylesFor } from "../../scripts/still-styles.mjs";

beforeEach(() => {
  document.body.innerHTML =
    '<main class="still"><still-button class="plain" data-stance="affirms">+</still-button></main>';
});

const kept = (sheet: string) => stylesFor(document.querySelector("main") as Element, sheet);

test("a still has the rules for what is in it, and no others", () => {
  expect(kept("body{margin:0}.still{color:red}.other{color:blue}.still .other,.plain{top:0}")).toBe(
    "body{margin:0}.still{color:red}.plain{top:0}",
  );
});

test("attributes count with their values: no rule of the dark theme or of a shared screen", () => {
  expect(kept('[data-stance="affirms"]{top:0}[data-stance="denies"]{top:1px}:root[data-theme="dark"]{top:2px}')).toBe(
    '[data-stance="affirms"]{top:0}',
  );
});

test("what was a button keeps its looks, and loses those for the pointer", () => {
  expect(kept("button.plain{padding:0}button:hover{color:red}")).toBe("still-button.plain{padding:0}");
});

test("what a browser opens without a script has its looks open, too", () => {
  document.querySelector("main")?.append(document.createElement("details"));
  expect(kept("details[open]{top:0}li[open]{top:1px}")).toBe("details[open]{top:0}");
});

test("it looks as on paper, and keeps what holds for a width or a system's colours", () => {
  expect(
    kept(
      "@media print{.still{top:0}}@media (max-width:9px){.still{top:1px}.no{top:2px}}@media (min-width:1px){.no{top:0}}",
    ),
  ).toBe(".still{top:0}@media (max-width:9px){.still{top:1px}}");
});

test("what only paper needs is for paper only", () => {
  expect(kept("@media only print{.still{top:0}}")).toBe("@media only print{.still{top:0}}");
});

test("a comment before a rule is no part of it", () => {
  expect(kept("/* .other, a comment {with braces} */.still{top:0}")).toBe(".still{top:0}");
});
