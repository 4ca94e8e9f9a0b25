import { type ReactNode, useEffect, useRef, useState, useTransition } from "react";
import { useFrameOptions } from "./FrameOptions";
import { Pages, placeWords } from "./Pages";
import { onSharedScreen } from "./sharedScreen";

interface PagedProps {
  readonly size: number;
  /** What they are, several of them: "cases". */
  readonly noun: string;
  /** In which order they stand: "the strongest first". */
  readonly order?: string;
  /** So many are drawn at a time. */
  readonly most?: number;
  /** The place of what is pointed out: its page is shown. -1 for none. */
  readonly litAt?: number;
  /** Draws those from the one place to before the other. */
  readonly children: (from: number, to: number) => ReactNode;
}

const MOST = 100;
/** Of a table that is written to a file. */
const MOST_IN_FILE = 2000;

/** A list of any length: a short one whole, of a long one a page, with how many there are. What is drawn does not grow with it. */
export function Paged({ size, noun, order, most = MOST, litAt = -1, children }: PagedProps) {
  const { controls, table } = useFrameOptions();
  const room = !controls && table ? MOST_IN_FILE : most;
  const [asked, setAsked] = useState(0);
  // A page may have to be fetched: until it is there, the one before stays.
  const [, startTransition] = useTransition();
  const start = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (litAt >= 0) setAsked(Math.floor(litAt / room));
  }, [litAt, room]);
  if (size <= room) return children(0, size);
  const last = Math.ceil(size / room) - 1;
  const at = Math.min(asked, last);
  const [from, to] = [at * room, Math.min(size, (at + 1) * room)];
  if (onSharedScreen()) return children(from, to);
  const go = (page: number) => {
    startTransition(() => setAsked(page));
    start.current?.scrollIntoView({ block: "nearest" });
  };
  const words = placeWords(from, to - from, size, noun, order);
  return (
    <>
      <span ref={start} />
      {children(from, to)}
      {controls ? <Pages of={noun} at={at} last={last} words={words} go={go} /> : <p data-cut="">{words}</p>}
    </>
  );
}
