import type { ConditionRow } from "../../engine/conditions";
import type { Box } from "../../ui/box";
import { type Drawing, drawingOf } from "./drawing";

/** What stands in a node besides its name: the proposition and who stands where, or those alone, or nothing. */
const DETAILS = ["all", "positions", "names"] as const;
export type Detail = (typeof DETAILS)[number];

export interface Fit {
  readonly conditions: readonly ConditionRow[];
  readonly issues: readonly string[];
  readonly detail: Detail;
  readonly drawing: Drawing;
}

/** A line of words under the drawing, in ems. */
const NOTE = 2.3;

/**
 * The most of the conditions that has room in a box that does not scroll: first words are left out of the nodes, then
 * conditions, those that are not pinned and the last before others. One is drawn whatever the room.
 */
export function fitOf(
  issues: readonly string[],
  conditions: readonly ConditionRow[],
  box: Box,
  em: number,
  textsOf: (issue: string, detail: Detail) => readonly string[],
): Fit {
  const ordered = [...conditions.filter(({ lit }) => lit), ...conditions.filter(({ lit }) => !lit)];
  let last: Fit | null = null;
  for (let n = ordered.length; n > 0; n--) {
    for (const detail of DETAILS) {
      last = tried(ordered.slice(0, n), detail);
      const lines = (n < ordered.length ? 1 : 0) + (last.drawing.small ? 1 : 0);
      if (last.drawing.height + lines * NOTE * em <= box.height) return last;
    }
  }
  return last ?? tried([], "all");

  function tried(some: readonly ConditionRow[], detail: Detail): Fit {
    const own = issues.filter((id) => some.some(({ later, first }) => later === id || first === id));
    const texts = new Map(own.map((id) => [id, textsOf(id, detail)]));
    return { conditions: some, issues: own, detail, drawing: drawingOf(own, some, box, em, texts) };
  }
}

/** What is left out. Null if nothing. */
export function restWords(shown: number, conditions: number): string | null {
  return shown < conditions ? `${shown} of ${conditions} conditions; the rest is in the dashboard` : null;
}
