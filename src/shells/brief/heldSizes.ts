import type { Size } from "./sync/wire";

/**
 * Lets every style that asks for the window's size be answered with this one, whatever the window's own: a presenter's window
 * lays panels out as the audience's does, and paper as the screen did. Of several sizes the last one answers. Returns what
 * ends it; the one before answers again then, or the window.
 */
export function holdSizes(size: Size): () => void {
  const one = { ...size };
  if (held.length === 0) document.addEventListener("load", answer, { capture: true });
  held.push(one);
  answer();
  return () => {
    held.splice(held.indexOf(one), 1);
    answer();
    if (held.length === 0) document.removeEventListener("load", answer, { capture: true });
  };
}

/** The size that styles are answered with now. */
export function answeredSize(): Size {
  return held.at(-1) ?? { width: innerWidth, height: innerHeight };
}

const held: Size[] = [];
/** What each rule asked as it was written. */
const asked = new WeakMap<CSSMediaRule, string>();

/** Also when a panel's sheet comes with the panel; a link's load is heard only on its way down. */
function answer(): void {
  const size = held.at(-1);
  for (const rule of [...document.styleSheets].flatMap(rulesOf)) {
    if (!(rule instanceof CSSMediaRule)) continue;
    const text = asked.get(rule) ?? rule.media.mediaText;
    if (!SIZE.test(text)) continue;
    asked.set(rule, text);
    const told = !size ? text : holds(text, size, (query) => matchMedia(query).matches) ? "all" : "not all";
    if (rule.media.mediaText !== told) rule.media.mediaText = told;
  }
}

/** None where the browser keeps a sheet's rules from us. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules];
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
