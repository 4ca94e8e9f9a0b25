import { useLayoutEffect } from "react";
import type { Size } from "../sync/wire";

/**
 * Lets the styles answer what they ask of the window's size with that of the audience's: a panel in the presenter's window is
 * laid out as it is there, whatever the presenter's own size. Every sheet is meant; the presenter's asks nothing.
 */
export function useSheetsFor({ width, height }: Size): void {
  useLayoutEffect(() => {
    const answer = () => answerAll(document.styleSheets, { width, height });
    answer();
    // A panel's sheet comes with the panel; a link's load is heard only on its way down.
    document.addEventListener("load", answer, { capture: true });
    return () => document.removeEventListener("load", answer, { capture: true });
  }, [width, height]);
}

/** What each rule asked as it was written. */
const asked = new WeakMap<CSSMediaRule, string>();

function answerAll(sheets: Iterable<CSSStyleSheet>, size: Size): void {
  for (const sheet of sheets) {
    for (const rule of rulesOf(sheet)) {
      if (!(rule instanceof CSSMediaRule)) continue;
      const text = asked.get(rule) ?? rule.media.mediaText;
      if (!SIZE.test(text)) continue;
      asked.set(rule, text);
      const answer = holds(text, size, (query) => matchMedia(query).matches) ? "all" : "not all";
      if (rule.media.mediaText !== answer) rule.media.mediaText = answer;
    }
  }
}

/** None where the browser keeps a sheet's rules from us. */
function rulesOf(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules;
  } catch {
    return [];
  }
}

const SIZE = /\((min|max)-(width|height):\s*([\d.]+)px\)/;

/** Whether a media query holds in a window of that size; what it asks besides, `elsewhere` answers. */
export function holds(query: string, size: Size, elsewhere: (query: string) => boolean): boolean {
  return query.split(",").some((part) =>
    part.split(/\band\b/).every((condition) => {
      const [, bound, side, value] = SIZE.exec(condition) ?? [];
      if (bound === undefined) return elsewhere(condition.trim());
      const own = size[side as keyof Size];
      return bound === "max" ? own <= Number(value) : own >= Number(value);
    }),
  );
}
