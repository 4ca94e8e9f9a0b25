import type { ReactNode } from "react";

/** A part of the appendix: blocks that are never cut, beneath a heading that each of its pages repeats. */
export interface Part {
  readonly id: string;
  readonly blocks: readonly ReactNode[];
  /** Draws some of the blocks beneath the heading; `continued` where an earlier page has the beginning. */
  readonly draw: (blocks: readonly ReactNode[], continued: boolean) => ReactNode;
}

/** What a block bears, so that it can be found and measured. */
export const BLOCK = { "data-block": "" } as const;
