import { useEffect, useRef, useState } from "react";

/** In milliseconds: what is in sight is painted by then, and no hand has come to scroll to the rest. */
const LATER = 150;

/**
 * Of what is to be drawn, by id, what can wait until the rest is painted: neither among the first, which are in sight, nor
 * drawn already. And what draws it at once. Where nothing can be measured (tests), nothing waits.
 */
export function useLater(ids: readonly string[], first: number): readonly [readonly string[], () => void] {
  const [, draw] = useState<unknown>();
  const there = useRef<readonly string[]>([]);
  const later =
    typeof ResizeObserver === "undefined" ? [] : ids.filter((id, at) => at >= first && !there.current.includes(id));
  const now = () => {
    if (later.length === 0) return;
    there.current = ids;
    draw(ids);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: they tell what `ids` and `later` hold
  useEffect(() => {
    there.current = ids.filter((id) => !later.includes(id));
    const timer = setTimeout(now, LATER);
    return () => clearTimeout(timer);
  }, [String(ids), later.length]);
  return [later, now];
}
