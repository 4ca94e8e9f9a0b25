import { STANCES, type Stance } from "../../dossier/types";
import { type Change, type ComparedCell, stancesOf } from "../../engine/comparison";
import type { MatrixCell } from "../../engine/rows";

/** What a cell holds, in words: "3 affirm, 1 withholds". */
export function countsOf(cell: MatrixCell | null): string {
  if (!cell) return "not mentioned";
  const parts = STANCES.filter((stance) => cell.stances[stance] > 0).map(
    (stance) => `${cell.stances[stance]} ${verbOf(stance, cell.stances[stance])}`,
  );
  if (cell.neutral > 0) parts.push(`${cell.neutral} with no stance`);
  return parts.join(", ");
}

/** What differs between the sides, in words. Two times have a direction, other sides have none. */
export function changeWords({ change, a, b }: Pick<ComparedCell, "change" | "a" | "b">, inTime: boolean): string {
  if (change === "turned" && a && b) {
    const [one, other] = [stanceWords(a), stanceWords(b)];
    return one === other ? "other counts" : `${one} → ${other}`;
  }
  return (inTime ? IN_TIME : BESIDE)[change];
}

/** The heading of the cells that changed this way. */
export function headingOf(change: Change, inTime: boolean): string {
  return (inTime ? TIME_HEADINGS : HEADINGS)[change];
}

/** What a shared screen has no room for. */
export function restWords(shown: number, cells: number): string {
  if (shown === cells) return "Stages and venues are in the dashboard";
  return `${shown} of ${cells} cells that differ; the rest, stages and venues are in the dashboard`;
}

/** Places are named or not: no stance can turn. */
export function venueWords(change: Change, inTime: boolean): string {
  return (inTime ? IN_TIME : BESIDE)[change];
}

const IN_TIME: Readonly<Record<Change, string>> = {
  turned: "other stances",
  gone: "gone",
  new: "new",
  fewer: "fewer",
  more: "more",
  same: "same",
};
const BESIDE: Readonly<Record<Change, string>> = {
  turned: "other stances",
  gone: "only in A",
  new: "only in B",
  fewer: "more in A",
  more: "more in B",
  same: "same",
};
const TIME_HEADINGS: Readonly<Record<Change, string>> = {
  turned: "Other stances",
  gone: "Gone: coded in A only",
  new: "New: coded in B only",
  fewer: "Same stances, fewer codings",
  more: "Same stances, more codings",
  same: "The same on both sides",
};
const HEADINGS: Readonly<Record<Change, string>> = {
  turned: "Other stances",
  gone: "Coded in A only",
  new: "Coded in B only",
  fewer: "Same stances, more codings in A",
  more: "Same stances, more codings in B",
  same: "The same on both sides",
};

function stanceWords(cell: MatrixCell): string {
  return stancesOf(cell).join(" and ") || "no stance";
}

function verbOf(stance: Stance, n: number): string {
  if (stance === "conditional" || n === 1) return stance;
  return { affirms: "affirm", denies: "deny", withholds: "withhold" }[stance];
}
