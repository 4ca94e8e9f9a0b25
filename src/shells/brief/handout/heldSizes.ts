import { holds } from "../presenter/sheets";
import type { Size } from "../sync/wire";

/**
 * Lets every style that asks for the window's size be answered with this one: paper would otherwise answer for itself, and
 * what was laid out on the screen would change while it is printed. Returns what gives the styles back as they were.
 */
export function holdSizes(size: Size): () => void {
  const before = new Map<CSSMediaRule, string>();
  const answer = () => {
    for (const rule of sizeRules()) {
      if (before.has(rule)) continue;
      const text = rule.media.mediaText;
      before.set(rule, text);
      rule.media.mediaText = holds(text, size, (query) => matchMedia(query).matches) ? "all" : "not all";
    }
  };
  answer();
  // A panel's sheet comes with the panel; a link's load is heard only on its way down.
  document.addEventListener("load", answer, true);
  return () => {
    document.removeEventListener("load", answer, true);
    for (const [rule, text] of before) rule.media.mediaText = text;
  };
}

function sizeRules(): readonly CSSMediaRule[] {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSMediaRule)
    .filter(({ media }) => /\((min|max)-(width|height)/.test(media.mediaText));
}
