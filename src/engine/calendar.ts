import type { DayInterval } from "../dossier/days";
import { daysOf } from "../dossier/days";
import { type Column, grouped } from "./column";

/** The dates of all rows on one axis: like a facet, one code a row, and a code stands for a stretch of days. */
export interface Calendar extends Column {
  /** By code; null for what has no date. */
  readonly spans: readonly (DayInterval | null)[];
  /** By first day, then last day; those without a date last. */
  readonly rank: Uint32Array;
}

/** A date as a value of the column: dates that mean the same days are one. Throws on a text that is no date. */
export function spanKey(edtf: string | null): string | null {
  if (edtf === null) return null;
  let key = keys.get(edtf);
  if (key === undefined) {
    const { start, end } = daysOf(edtf);
    key = `${start} ${end}`;
    keys.set(edtf, key);
  }
  return key;
}

const keys = new Map<string, string>();

export function calendarOf(column: Column): Calendar {
  const spans = column.sets.map(([index]) => {
    if (index === undefined) return null;
    const [start = 0, end = 0] = column.values[index]!.split(" ").map(Number);
    return { start, end };
  });
  const order = [...spans.keys()].sort((a, b) => {
    const [x, y] = [spans[a], spans[b]];
    return x && y ? x.start - y.start || x.end - y.end : Number(!x) - Number(!y);
  });
  const rank = new Uint32Array(order.length);
  order.forEach((code, at) => {
    rank[code] = at;
  });
  return { ...column, spans, rank };
}

/** By code: 1 where the stretch has no day of the window. Both its days are part of it, either may be absent. */
export function outside({ spans }: Calendar, from: string | undefined, to: string | undefined): Uint8Array {
  const first = from ? dayOf(from) : Number.NEGATIVE_INFINITY;
  const last = to ? dayOf(to) : Number.POSITIVE_INFINITY;
  const out = new Uint8Array(spans.length);
  if (from || to)
    for (let code = 0; code < out.length; code++) {
      const span = spans[code];
      if (!span || span.end < first || span.start > last) out[code] = 1;
    }
  return out;
}

/** Rows by first day, then last day, then as they came; those without a date last. */
export function byDate({ codes, rank }: Calendar): Uint32Array {
  return grouped(
    codes.map((code) => rank[code]!),
    rank.length,
  ).rows;
}

/** The number of an ISO day. */
function dayOf(day: string): number {
  return daysOf(day).start;
}
