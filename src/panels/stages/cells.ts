import type { KeyboardEvent } from "react";
import { figure } from "../../dossier/figures";
import type { StageHeat } from "../../engine/rows";
import type { CountUnit } from "../../store/view";
import type { Bin, Bins } from "./bins";
import { type Ramp, rampOf } from "./ramp";
import { dateText } from "./ticks";

/** What the chart draws in place of marks. */
export interface HeatDrawn extends Pick<StageHeat, "counts" | "lit"> {
  readonly bins: Bins;
  readonly ramp: Ramp;
  /** "Stage claims by month". */
  readonly what: string;
  readonly unit: CountUnit;
}

export interface Cell {
  readonly rung: number;
  readonly bin: number;
}

export function heatOf(bins: Bins, { counts, lit }: Pick<StageHeat, "counts" | "lit">, unit: CountUnit): HeatDrawn {
  const most = counts.reduce((sum, row) => row.reduce((max, count) => Math.max(max, count), sum), 0);
  const noun = unit === "codings" ? "Stage claims" : unit === "utterances" ? "Utterances" : "Origins";
  return { bins, counts, lit, ramp: rampOf(most), what: `${noun} by ${bins.period}`, unit };
}

/** "Talks, Feb 2025: 1,234 codings". */
export function nameOfCell(
  { bins, counts, lit, unit }: HeatDrawn,
  { rung, bin }: Cell,
  rungs: readonly string[],
): string {
  const count = counts[rung]?.[bin] ?? 0;
  const dates = nameOfBin(bins.bins[bin]!);
  const many = `${figure(count)} ${count === 1 ? unit.slice(0, -1) : unit}`;
  return `${rungs[rung] ?? ""}, ${dates}: ${count === 0 ? "none" : many}${lit && count > 0 ? `, ${figure(lit[rung]![bin]!)} of them pinned` : ""}`;
}

export function nameOfBin({ from, to }: Bin): string {
  return dateText({ start: from, end: to });
}

/** The cell at so many pixels from the left of the plot on a rung; null where there is none. */
export function cellAt({ bins: { bins }, counts }: HeatDrawn, x: number, rung: number): Cell | null {
  const bin = bins.findIndex(({ x0, x1 }) => x >= x0 && x < x1);
  return bin >= 0 && counts[rung] ? { rung, bin } : null;
}

/** Left and right go through time, up and down from rung to rung; Home and End to the ends of a rung, with Page to the ends of time's column. */
export function moved(
  { rung, bin }: Cell,
  { key }: Pick<KeyboardEvent, "key">,
  rungs: number,
  bins: number,
): Cell | null {
  const to = (other: number, at: number): Cell => ({
    rung: Math.max(0, Math.min(rungs - 1, other)),
    bin: Math.max(0, Math.min(bins - 1, at)),
  });
  switch (key) {
    case "ArrowRight":
      return to(rung, bin + 1);
    case "ArrowLeft":
      return to(rung, bin - 1);
    case "ArrowUp":
      return to(rung + 1, bin);
    case "ArrowDown":
      return to(rung - 1, bin);
    case "Home":
      return to(rung, 0);
    case "End":
      return to(rung, bins);
    case "PageUp":
      return to(rungs, bin);
    case "PageDown":
      return to(0, bin);
    default:
      return null;
  }
}

export function isSame(a: Cell, b: Cell): boolean {
  return a.rung === b.rung && a.bin === b.bin;
}
