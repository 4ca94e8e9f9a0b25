import { expect, test } from "vitest";
import { lighter } from "../../../../src/shells/embed/still/outlines";

/** A hundred by fifty pixels with one path in it: how it is written after it was made lighter. */
function lightened(outline: string): string | null | undefined {
  document.body.innerHTML = `<svg width="100" height="50"><path d="${outline}"/></svg>`;
  lighter(document.querySelector("svg") as SVGSVGElement);
  return document.querySelector("path")?.getAttribute("d");
}

const square = "M10.04,5L20.07,5.04L20,14.5L9.5,15Z";
/** Long enough to be looked at; after it is made lighter, nothing. */
const outside = `M-50,10${"L-20,20L-20,20.001".repeat(300)}L-50,30Z`;
const across = "M-50,10L20,20L-50,30Z";

test("of a long outline the parts wholly outside the picture are left out; those that reach into it stay whole", () => {
  expect(lightened(outside + across)).toBe("M-50,10l70,10-70,10Z");
});

test("a short one stays as it is", () => {
  expect(lightened(square)).toBe(square);
});

test("points a pixel apart are told to a tenth, each by its distance from the last, and errors do not add up", () => {
  expect(lightened(square + outside)).toBe("M10,5l10.1,0-.1,9.5-10.5,.5Z");
  const many = `M0,0${Array.from({ length: 600 }, (_, at) => `L${(at + 1) * 0.033},1.04`).join("")}`;
  const steps =
    lightened(many)
      ?.split("l")[1]
      ?.match(/-?\d*\.?\d+/g)
      ?.map(Number) ?? [];
  expect(steps.filter((_, at) => at % 2 === 0).reduce((sum, step) => sum + step, 0)).toBeCloseTo(19, 5);
  expect(steps).toHaveLength(2 * 20);
});

test("what is no plain outline is not touched", () => {
  const curve = `M0,0C1,1,2,2,3,3${outside}`;
  expect(lightened(curve)).toBe(curve);
});
