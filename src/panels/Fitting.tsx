import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from "react";
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
  /** Draws them; in the order given each has one element with `data-item`. */
  readonly children: (items: readonly T[]) => ReactNode;
}

/** On a shared screen as many of a list's items as there is room for, and in words what is left out; elsewhere all. */
export function Fitting<T>({ items, id, lit, rest, children }: FittingProps<T>) {
  const shared = onSharedScreen();
  const room = useRef<HTMLDivElement>(null);
  const [ordered, shown] = useShown(room, items, id, lit ?? everything, shared);
  if (!shared) return children(items);
  const words = rest(shown);
  return (
    <div ref={room} className={css.room} data-one={shown <= 1 || undefined}>
      {children(ordered.slice(0, shown))}
      {words !== null && (
        <p className={css.rest} data-rest="">
          {words}
        </p>
      )}
    </div>
  );
}

interface Fit {
  /** What it was measured for. */
  readonly of: string;
  readonly shown: number;
  /** What is lit had no room, and was put first. */
  readonly moved: boolean;
}

/** So many at most are drawn to be measured: no screen has room for more at this size. */
const MOST = 30;

function useShown<T>(
  room: RefObject<HTMLElement | null>,
  items: readonly T[],
  id: string,
  lit: (item: T) => boolean,
  shared: boolean,
): readonly [readonly T[], number] {
  const [size, setSize] = useState("");
  const of = `${id} ${items.length} ${size}`;
  const whole = Math.min(items.length, MOST);
  const [fit, setFit] = useState<Fit>({ of, shown: whole, moved: false });
  const now = fit.of === of ? fit : { of, shown: whole, moved: false };
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
    const shown = roomFor(element, now.shown);
    if (shown === now.shown) return;
    const hidden = !now.moved && !ordered.slice(0, shown).some(lit) && ordered.some(lit);
    setFit(hidden ? { of, shown: whole, moved: true } : { of, shown, moved: now.moved });
  });
  return [ordered, now.shown];
}

/** How many of the items drawn have room above the last line of words; one at least. */
function roomFor(element: HTMLElement, drawn: number): number {
  if (element.scrollHeight <= element.clientHeight + 1 || drawn <= 1) return drawn;
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
