import { type CSSProperties, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { textScale } from "../ui/scale";
import css from "./fitting.module.css";
import { onSharedScreen } from "./sharedScreen";

interface FittingProps<T> {
  /** In order: what matters most first. */
  readonly items: readonly T[];
  /** Changes with whatever is drawn of them. */
  readonly id: string;
  /** What a pin points out: in sight, whatever has room. */
  readonly lit?: (item: T) => boolean;
  /** Says what is left out of those that there are: "2 of 27 cases: …". Of none left out, what there is to say still, or null. */
  readonly rest: (shown: number) => string | null;
  /** Where all has room to spare, it is drawn larger: by `--scale` and the sizes of texts, so all in it must go by those. */
  readonly grows?: boolean;
  /** Fewer words for each before any is left out, up to this `tight`; none unless given. */
  readonly terse?: number;
  /**
   * Draws them; in the order given each has one element with `data-item`. Where one alone has no room, it is drawn with
   * fewer words: `tight` 1, then more, up to `TIGHTEST`.
   */
  readonly children: (items: readonly T[], tight: number) => ReactNode;
}

/** On a shared screen as many of a list's items as there is room for, and in words what is left out; elsewhere all. */
export function Fitting<T>({ items, id, lit, rest, grows = false, terse = 0, children }: FittingProps<T>) {
  const shared = onSharedScreen();
  const room = useRef<HTMLDivElement>(null);
  const [ordered, { shown, tight, grown }] = useShown(room, items, id, lit ?? everything, shared, { grows, terse });
  if (!shared) return children(items, 0);
  const words = rest(shown);
  return (
    <div
      ref={room}
      className={css.room}
      data-one={shown <= 1 || undefined}
      data-tight={tight || undefined}
      data-grown={grown > 1 || undefined}
      style={grown > 1 ? ({ "--scale": pageScale() * grown } as CSSProperties) : undefined}
    >
      {children(ordered.slice(0, shown), tight)}
      {words !== null && (
        <p className={css.rest} data-rest="">
          {words}
        </p>
      )}
    </div>
  );
}

export const TIGHTEST = 4;

interface Fit {
  /** What it was measured for. */
  readonly of: string;
  readonly shown: number;
  /** What is lit had no room, and was put first. */
  readonly moved: boolean;
  readonly tight: number;
  /** How much larger than usual it is drawn; 0 before that was tried. */
  readonly grown: number;
}

/** Larger by at most so much, and by steps: a tenth. */
const MOST_GROWN = 1.4;
const STEP = 0.1;

/** So many at most are drawn to be measured: no screen has room for more at this size. */
const MOST = 30;

function useShown<T>(
  room: RefObject<HTMLElement | null>,
  items: readonly T[],
  id: string,
  lit: (item: T) => boolean,
  shared: boolean,
  { grows, terse }: { readonly grows: boolean; readonly terse: number },
): readonly [readonly T[], Fit] {
  const [size, setSize] = useState("");
  const of = `${id} ${items.length} ${size}`;
  const whole = Math.min(items.length, MOST);
  const start: Fit = { of, shown: whole, moved: false, tight: 0, grown: 0 };
  const [fit, setFit] = useState(start);
  const now = fit.of === of ? fit : start;
  const ordered = now.moved ? [...items.filter(lit), ...items.filter((item) => !lit(item))] : items;

  useLayoutEffect(() => {
    const element = room.current;
    if (!element || !shared) return undefined;
    const measure = () => setSize(`${element.clientWidth} ${element.clientHeight} ${textScale()}`);
    measure();
    if (typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [room, shared]);

  // Before anything is painted; again after each step, until all that is drawn has room.
  useLayoutEffect(() => {
    const element = room.current;
    if (!element || !shared) return;
    if (!overflows(element) && !(now.grown > 1 && tooWide(element))) {
      if (!grows || now.grown > 0 || now.tight > 0 || now.shown < items.length) return;
      const grown = growthFor(element);
      if (grown > 1) setFit({ ...now, grown });
      return;
    }
    if (now.grown > 1) return setFit({ ...now, grown: Math.max(1, now.grown - STEP) });
    if (now.tight < terse) return setFit({ ...now, tight: now.tight + 1 });
    const shown = roomFor(element, now.shown);
    const hidden = !now.moved && !ordered.slice(0, shown).some(lit) && ordered.some(lit);
    if (hidden) setFit({ ...start, moved: true });
    else if (shown < now.shown) setFit({ ...now, shown });
    else if (now.tight < TIGHTEST) setFit({ ...now, tight: now.tight + 1 });
  });
  return [ordered, now];
}

function overflows({ scrollHeight, clientHeight }: HTMLElement): boolean {
  return scrollHeight > clientHeight + 1;
}

function tooWide({ scrollWidth, clientWidth }: HTMLElement): boolean {
  return scrollWidth > clientWidth + 1;
}

function pageScale(): number {
  return Number(getComputedStyle(document.documentElement).getPropertyValue("--scale")) || 1;
}

/** How much larger what is drawn may become, to begin with: so that it fills the room if no line breaks anew. */
function growthFor(element: HTMLElement): number {
  const { top, height } = element.getBoundingClientRect();
  const bottom = element.lastElementChild?.getBoundingClientRect().bottom ?? 0;
  return bottom > top ? Math.min(MOST_GROWN, Math.floor((10 * height) / (bottom - top)) * STEP) : 1;
}

/** How many of the items drawn have room above the last line of words; one at least. */
function roomFor(element: HTMLElement, drawn: number): number {
  if (drawn <= 1) return drawn;
  const { bottom } = element.getBoundingClientRect();
  const words = element.querySelector("[data-rest]")?.getBoundingClientRect().height ?? 0;
  const items = [...element.querySelectorAll("[data-item]")];
  const over = items.findIndex((item) => item.getBoundingClientRect().bottom > bottom - words);
  // What no item alone explains is taken away one by one.
  return Math.max(1, Math.min(drawn - 1, over === -1 ? drawn - 1 : over));
}

function everything(): boolean {
  return true;
}
