import type { View } from "../store/view";
import { family } from "./family";
import type { Ground } from "./ground";
import type { Part, Rows } from "./rows";

/** A part in pages, from 0. */
export function paged<T>(
  name: string,
  make: (ground: Ground, view: View, page: number) => T,
): (page: number) => Part<T> {
  const pages = family(name, (ground, view, [page = 0]) => make(ground, view, page));
  return (page) => pages([page]);
}

/** What stands from one place to before another in a part whose pages have `size` each. Only their pages are asked for. */
export function between<T>(
  rows: Rows,
  pageOf: (page: number) => Part<readonly T[]>,
  size: number,
  from: number,
  to: number,
): readonly T[] {
  const found: T[] = [];
  for (let page = Math.floor(from / size); page * size < to; page++)
    found.push(...rows.part(pageOf(page)).slice(Math.max(0, from - page * size), to - page * size));
  return found;
}
