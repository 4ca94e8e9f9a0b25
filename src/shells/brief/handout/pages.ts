/** How blocks of known height fill pages of paper. Pure: whoever draws measures first. */

/** What stands together on paper: a heading, and blocks that are never cut. Heights are in CSS pixels. */
export interface Stack {
  readonly heading: number;
  /** The heading that each further page repeats. */
  readonly again: number;
  readonly blocks: readonly number[];
}

/** A run of one stack's blocks on one page: those from `from` up to, but without, `to`. */
interface Run {
  readonly stack: number;
  readonly from: number;
  readonly to: number;
  /** Whether an earlier page has the beginning of the stack. */
  readonly continued: boolean;
  /** By how much it must be drawn smaller, because a block alone is higher than the page. 1 nearly always. */
  readonly scale: number;
}

export type Paged = readonly (readonly Run[])[];

/**
 * Fills pages of height `room` from the top, every block once and in order. A heading is never left alone at the end of a
 * page; a stack without blocks is a heading that stands for itself. No page is empty.
 */
export function fillPages(stacks: readonly Stack[], room: number): Paged {
  const pages: Run[][] = [];
  let page: Run[] = [];
  let left = room;
  const turn = () => {
    if (page.length > 0) pages.push(page);
    page = [];
    left = room;
  };
  stacks.forEach(({ heading, again, blocks }, stack) => {
    let from = 0;
    do {
      let used = from > 0 ? again : heading;
      if (used + (blocks[from] ?? 0) > left) turn();
      let to = from;
      while (to < blocks.length && (to === from || used + (blocks[to] ?? 0) <= left)) {
        used += blocks[to] ?? 0;
        to += 1;
      }
      page.push({ stack, from, to, continued: from > 0, scale: Math.min(1, room / Math.max(used, 1)) });
      left -= used;
      from = to;
    } while (from < blocks.length);
  });
  turn();
  return pages;
}
