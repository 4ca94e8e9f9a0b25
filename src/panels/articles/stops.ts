import { type KeyboardEvent, type RefObject, useState } from "react";

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** What a button among others needs so that all of them are one tab stop. */
export interface Stop {
  readonly tabIndex: 0 | -1;
  readonly "data-stop": string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
}

/** One tab stop for the buttons inside an element: arrows, Home and End move among them, Tab comes back to the one last visited. */
export function useStops(
  inside: RefObject<HTMLElement | null>,
  ids: readonly string[],
  onVisit: (id: string) => void,
): (id: string) => Stop {
  const [last, setLast] = useState<string | null>(null);
  const current = last !== null && ids.includes(last) ? last : ids[0];
  return (id) => ({
    tabIndex: id === current ? 0 : -1,
    "data-stop": id,
    onFocus: () => {
      setLast(id);
      onVisit(id);
    },
    onKeyDown: (event) => {
      const by = STEPS[event.key];
      const edge = event.key === "Home" ? ids[0] : event.key === "End" ? ids.at(-1) : undefined;
      const next = by === undefined ? edge : ids[ids.indexOf(id) + by];
      if (by === undefined && edge === undefined) return;
      event.preventDefault();
      if (next !== undefined) inside.current?.querySelector<HTMLElement>(`[data-stop="${next}"]`)?.focus();
    },
  });
}
