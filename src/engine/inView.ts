import type { Ground } from "./ground";

/** Ids of the codings in the view. */
export function inView({ filter, located }: Ground): ReadonlySet<string> {
  return new Set([...located].filter((_, row) => filter.mask[row] === 0).map(({ coding }) => coding.id));
}
