import { type ReactNode, useEffect, useRef, useState } from "react";
import { useFrameOptions } from "./FrameOptions";
import { Pages, placeWords } from "./Pages";
import { onSharedScreen } from "./sharedScreen";

interface BoundedProps<T> {
  readonly items: readonly T[];
  /** What they are, several of them: "cases". */
  readonly noun: string;
  /** In which order they stand: "the strongest first". */
  readonly order?: string;
  /** So many are drawn at a time. */
  readonly most?: number;
  /** What is pointed out: where it is not all of them, its page is shown. */
  readonly lit?: (item: T) => boolean;
  readonly children: (shown: readonly T[]) => ReactNode;
}

const MOST = 100;
/** Of a table that is written to a file. */
export const MOST_IN_FILE = 2000;

/** A list of any length: a short one whole, of a long one a page, with how many there are. What is drawn does not grow with it. */
export function Bounded<T>({ items, noun, order, most = MOST, lit, children }: BoundedProps<T>) {
  const { controls, table } = useFrameOptions();
  const room = !controls && table ? MOST_IN_FILE : most;
  const inPages = items.length > room;
  const last = Math.max(0, Math.ceil(items.length / room) - 1);
  const [asked, setAsked] = useState(0);
  const litAt = inPages && lit && !items.every(lit) ? items.findIndex(lit) : -1;
  const start = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (litAt >= 0) setAsked(Math.floor(litAt / room));
  }, [litAt, room]);
  if (!inPages) return children(items);
  const at = Math.min(asked, last);
  const shown = items.slice(at * room, (at + 1) * room);
  if (onSharedScreen()) return children(shown);
  const go = (page: number) => {
    setAsked(page);
    start.current?.scrollIntoView({ block: "nearest" });
  };
  const words = placeWords(at * room, shown.length, items.length, noun, order);
  return (
    <>
      <span ref={start} />
      {children(shown)}
      {controls ? <Pages of={noun} at={at} last={last} words={words} go={go} /> : <p data-cut="">{words}</p>}
    </>
  );
}
