import type { ReactNode } from "react";
import { Paged } from "./Paged";

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

/** A list that is there whole, drawn in pages where it is long. */
export function Bounded<T>({ items, lit, children, ...page }: BoundedProps<T>) {
  const litAt = lit && !items.every(lit) ? items.findIndex(lit) : -1;
  return (
    <Paged {...page} size={items.length} litAt={litAt}>
      {(from, to) => children(to - from === items.length ? items : items.slice(from, to))}
    </Paged>
  );
}
