import { expect, test } from "vitest";
import { lighter } from "../../../../src/shells/embed/still/outlines";

test("of a long outline the parts wholly outside the picture are left out; those that reach into it stay whole", () => {
  const inside = `M1,1L${Array.from({ length: 900 }, (_, at) => `${at % 90},5`).join("L")}Z`;
  const across = "M-50,10L20,20L-50,30Z";
  const outside = "M-50,10L-20,20L-50,30Z";
  document.body.innerHTML = `<svg width="100" height="50"><path d="${inside}${outside}${across}"/><path d="${outside}"/></svg>`;
  lighter(document.querySelector("svg") as SVGSVGElement);
  const [long, short] = [...document.querySelectorAll("path")].map((path) => path.getAttribute("d"));
  expect(long).toBe(inside + across);
  expect(short).toBe(outside);
});
