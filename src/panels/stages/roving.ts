import { type KeyboardEvent, useCallback, useRef, useState } from "react";

/** A key of an item and what to do with its element. */
export interface Roving {
  /** The one item that Tab reaches. */
  readonly current: string | null;
  /** For an item's `ref`. */
  readonly hold: (key: string, element: Element | null) => void;
  readonly move: (key: string) => void;
  readonly take: (key: string) => void;
}

/** One tab stop for many items: arrows move among them, and Tab comes back to the one last visited. */
export function useRoving(keys: readonly string[]): Roving {
  const elements = useRef(new Map<string, Element>());
  const [last, take] = useState<string | null>(null);
  const hold = useCallback((key: string, element: Element | null) => {
    if (element) elements.current.set(key, element);
    else elements.current.delete(key);
  }, []);
  const move = useCallback((key: string) => (elements.current.get(key) as HTMLElement | undefined)?.focus(), []);
  const current = last !== null && keys.includes(last) ? last : (keys[0] ?? null);
  return { current, hold, move, take };
}

/** Enter and Space press what is no native button; both would scroll or do nothing otherwise. */
export function isPress(event: KeyboardEvent): boolean {
  return event.key === "Enter" || event.key === " ";
}
