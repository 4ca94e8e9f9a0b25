import { afterEach, describe, expect, it } from "vitest";
import { answeredSize, holdSizes, holds } from "../../../src/shells/brief/heldSizes";

const audience = { width: 1920, height: 1080 };
const never = () => false;

afterEach(() => document.head.replaceChildren());

/** What the page's styles ask now. */
function asked(): string[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSMediaRule ? [rule.media.mediaText] : [])),
  );
}

describe("a style that asks for the window's size", () => {
  it("is answered with another", () => {
    const query = "(max-width: 1099px), (max-height: 599px)";
    expect(holds(query, audience, never)).toBe(false);
    expect(holds(query, { width: 1000, height: 1000 }, never)).toBe(true);
    expect(holds(query, { width: 1920, height: 599 }, never)).toBe(true);
    expect(holds("(min-width: 768px) and (max-width: 1279px)", { width: 1279, height: 700 }, never)).toBe(true);
    expect(holds("(min-width: 768px) and (max-width: 1279px)", audience, never)).toBe(false);
    expect(holds("(max-width: 1099px) and (pointer: coarse)", { width: 800, height: 700 }, never)).toBe(false);
  });

  it("is answered with the size that was held last, then with the one before, then by the window", () => {
    const style = document.createElement("style");
    style.textContent = "@media (max-width: 900px) { p { color: red } } @media print { p { color: red } }";
    document.head.append(style);
    const written = asked();
    const releasePresenter = holdSizes(audience);
    expect(asked()[0]).toBe("not all");
    const releasePaper = holdSizes({ width: 800, height: 600 });
    expect([asked()[0], answeredSize().width]).toEqual(["all", 800]);
    releasePresenter();
    expect(asked()[0]).toBe("all");
    releasePaper();
    expect(asked()).toEqual(written);
    expect(answeredSize().width).toBe(innerWidth);
  });
});
