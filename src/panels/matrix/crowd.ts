import type { MatrixCell } from "../../engine/rows";
import { signsOf } from "./words";

/** Whether its signs and counts, even short ones, have no room beside each other in so many CSS pixels. */
export function isCrowded(cell: MatrixCell, width: number): boolean {
  const counts = [...signsOf(cell).map(({ count }) => count), ...(cell.neutral > 0 ? [cell.neutral] : [])];
  const marks = cell.contested || cell.hedged > 0 ? MARKS : 0;
  const widest = Math.max(...counts.map((count) => (count > 1 ? DIGIT * short(count).length : 0)));
  const each = counts.length > 2 ? Math.max(SIGN, widest) : SIGN + widest;
  return counts.length > 1 && counts.length * (each + 1) + marks > width - EDGE;
}

/** The sign with the highest count, the first in the order of the key among equals. */
export function leadOf(cell: MatrixCell): ReturnType<typeof signsOf>[number] {
  return signsOf(cell).reduce((lead, sign) => (sign.count > lead.count ? sign : lead));
}

/** 999, 1.2k, 34k, 1.2M: for where there is no room for more. */
export function short(n: number): string {
  if (n < 1000) return `${n}`;
  const [whole, unit] = n < 999_500 ? [n / 1000, "k"] : [n / 1_000_000, "M"];
  return `${whole < 9.95 ? whole.toFixed(1).replace(".0", "") : Math.round(whole)}${unit}`;
}

/** In CSS pixels at a text scale of 1: a sign, a digit, the marks at the end of a cell, and its edges. */
const SIGN = 12;
const DIGIT = 6.7;
const MARKS = 12;
const EDGE = 4;
