import { type CSSProperties, type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { figure } from "../../dossier/figures";
import type { FacetRow } from "../../engine/rows";
import { textScale } from "../../ui/scale";
import { useWindow } from "../../ui/window";
import css from "./longValues.module.css";

interface LongValuesProps {
  /** What they are values of: "Speaker". */
  readonly name: string;
  readonly values: readonly FacetRow[];
  /** Draws a value as an item of a list, with what places it there. */
  readonly draw: (row: FacetRow, place?: Place) => ReactNode;
}

/** Where an item stands in a list of which only a part is drawn. */
export interface Place {
  readonly at: number;
  readonly of: number;
  /** Tab leads here. */
  readonly current: boolean;
  readonly style: CSSProperties;
}

/** The height of a value, in CSS pixels at the usual size of texts. */
const HEIGHT = 26;
const HEIGHT_BY_TOUCH = 44;

/**
 * Thousands of values: those in sight are drawn. One of them is reached by Tab, the others from there by the arrow keys,
 * Page Up and Down, Home and End. What is chosen stands below as well, wherever the list is scrolled.
 */
export default function LongValues({ name, values, draw }: LongValuesProps) {
  const scroller = useRef<HTMLUListElement>(null);
  const height = byTouch() ? HEIGHT_BY_TOUCH : Math.round(HEIGHT * textScale());
  const { from, to, fits, reveal } = useWindow(scroller, values.length, height);
  const [asked, setAsked] = useState(0);
  const moved = useRef<"input" | "button" | null>(null);
  const current = Math.min(asked, values.length - 1);

  useLayoutEffect(() => {
    if (!moved.current) return;
    scroller.current?.querySelector<HTMLElement>(`[aria-posinset="${current + 1}"] ${moved.current}`)?.focus({
      preventScroll: true,
    });
    moved.current = null;
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextOf(event.key, current, values.length, fits);
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    moved.current = event.target instanceof HTMLButtonElement ? "button" : "input";
    setAsked(next);
    reveal(next);
  };
  const chosen = values.filter(({ state }) => state !== null);
  const drawn = Array.from({ length: to - from }, (_, at) => from + at);
  // What has the focus stays, however far it is scrolled away.
  if (current < from) drawn.unshift(current);
  if (current >= to) drawn.push(current);
  return (
    <>
      <ul
        ref={scroller}
        className={css.list}
        aria-label={`${name}: ${figure(values.length)}`}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          const at = Number(target.closest("[aria-posinset]")?.getAttribute("aria-posinset")) - 1;
          if (at >= 0) setAsked(at);
        }}
      >
        <li className={css.all} style={{ height: values.length * height }} role="presentation" />
        {drawn.map((at) =>
          draw(values[at]!, {
            at,
            of: values.length,
            current: at === current,
            style: { height, transform: `translateY(${at * height}px)` },
          }),
        )}
      </ul>
      {chosen.length > 0 && (
        <ul className={css.chosen} aria-label={`Chosen of ${name.toLowerCase()}`}>
          {chosen.map((row) => draw(row))}
        </ul>
      )}
    </>
  );
}

function nextOf(key: string, at: number, count: number, page: number): number | null {
  switch (key) {
    case "ArrowDown":
      return Math.min(count - 1, at + 1);
    case "ArrowUp":
      return Math.max(0, at - 1);
    case "PageDown":
      return Math.min(count - 1, at + page);
    case "PageUp":
      return Math.max(0, at - page);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

function byTouch(): boolean {
  return typeof matchMedia === "function" && matchMedia("(pointer: coarse)").matches;
}
