import { figure } from "../../dossier/figures";
import type { Stance } from "../../dossier/types";
import { STANCES } from "../../dossier/types";
import type { MatrixCell } from "../../engine/rows";

/** What a cell holds, in words: "3 withhold, 1 of them claims not to know, 2 hedged, contested". */
export function wordsOf(cell: MatrixCell | undefined): string {
  if (!cell) return "not mentioned";
  const parts = STANCES.filter((stance) => cell.stances[stance] > 0).map((stance) => {
    const n = cell.stances[stance];
    return `${figure(n)} ${verbOf(stance, n)}${stance === "withholds" ? notKnowing(cell, n) : ""}`;
  });
  if (cell.neutral > 0) parts.push(`${figure(cell.neutral)} with no stance`);
  if (cell.hedged > 0) parts.push(`${figure(cell.hedged)} hedged`);
  if (cell.contested) parts.push("contested");
  return parts.join(", ");
}

/** Signs in a cell, in the order of the key, never summed across stances. */
export function signsOf(cell: MatrixCell): readonly { stance: Stance; ignorance: boolean; count: number }[] {
  const refuses = cell.stances.withholds - cell.ignorance;
  return [
    ...STANCES.map((stance) => ({
      stance,
      ignorance: false,
      count: stance === "withholds" ? refuses : cell.stances[stance],
    })),
    { stance: "withholds" as const, ignorance: true, count: cell.ignorance },
  ].filter(({ count }) => count > 0);
}

function notKnowing({ ignorance }: MatrixCell, withholds: number): string {
  if (ignorance === 0) return "";
  const who = ignorance === withholds ? "" : ` ${figure(ignorance)} of them`;
  return ` (${`${who} ${ignorance === 1 ? "claims" : "claim"} not to know`.trim()})`;
}

function verbOf(stance: Stance, n: number): string {
  if (stance === "conditional") return "conditional";
  if (n === 1) return stance;
  return { affirms: "affirm", denies: "deny", withholds: "withhold" }[stance];
}
