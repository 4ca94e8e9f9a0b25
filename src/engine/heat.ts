import { RUNGS } from "../dossier/types";
import { parsePin } from "../store/pin";
import type { View } from "../store/view";
import { codingsByArticle, datesOfArticles } from "./coverage";
import { family } from "./family";
import { DATES, type Unit } from "./filtering";
import type { Ground } from "./ground";
import { axisOf, PIN } from "./mask";
import type { ArticleHeat, StageHeat } from "./rows";

/** Stage claims by rung and bin; `edges` are the first day of each bin and the day after the last one, rising. */
export const stageHeat = family("stageHeat", (ground, view, edges): StageHeat => {
  const own = parsePin(view.pin ?? "")?.kind === "stage";
  return { edges, counts: heat(ground, view, edges, own ? PIN : 0), lit: own ? heat(ground, view, edges, 0) : null };
});

/** Articles by bin. Whatever is filtered, all of the dossier are there. */
export const articleHeat = family("articleHeat", (ground, _, edges): ArticleHeat => {
  const [articles, codings] = [new Int32Array(edges.length - 1), new Int32Array(edges.length - 1)];
  const { starts, ends } = datesOfArticles(ground);
  const counts = codingsByArticle(ground);
  for (let at = 0; at < starts.length; at++) {
    const [first, last] = binsOf(edges, starts[at]!, ends[at]!);
    for (let bin = first; bin <= last; bin++) {
      articles[bin]!++;
      codings[bin]! += counts[at]!;
    }
  }
  return { edges, articles, codings };
});

function heat(ground: Ground, view: View, edges: readonly number[], ignore: number): Int32Array[] {
  const { spans } = ground.columns.calendars[axisOf(view)];
  const bins = spans.map((span) => (span ? binsOf(edges, span.start, span.end) : NONE));
  const unit = ground.unit(view);
  return unit ? byUnit(ground, view, unit, edges, bins, ignore) : byCoding(ground, view, edges, bins, ignore);
}

/** What begins less what has ended, summed up bin by bin: no coding is looked at by itself. */
function byCoding(ground: Ground, view: View, edges: readonly number[], bins: readonly Bins[], ignore: number) {
  const rungs = ground.columns.facets.rung.sets;
  const change = RUNGS.map(() => new Int32Array(edges.length));
  eachDate(ground, view, { ignore }, (date, rung, count) => {
    const [first, last] = bins[date]!;
    const own = change[rungs[rung]![0] ?? -1];
    if (!own || first > last) return;
    own[first]! += count;
    own[last + 1]! -= count;
  });
  return change.map((own) => {
    let sum = 0;
    return own.subarray(0, -1).map((begun) => (sum += begun));
  });
}

/** Each unit once in a bin of a rung: its rows stand together. */
function byUnit(
  { filter: { mask }, columns }: Ground,
  view: View,
  unit: Unit,
  edges: readonly number[],
  bins: readonly Bins[],
  ignore: number,
) {
  const { codes, sets } = columns.facets.rung;
  const dates = columns.calendars[axisOf(view)].codes;
  const counts = RUNGS.map(() => new Int32Array(edges.length - 1));
  const lasts = counts.map((own) => new Int32Array(own.length).fill(-1));
  const rungs = Int32Array.from(sets, ([rung]) => rung ?? -1);
  for (const row of unit.rows) {
    const rung = rungs[codes[row]!]!;
    if (rung < 0 || (mask[row]! & ~ignore) !== 0) continue;
    const [own, seen, code] = [counts[rung]!, lasts[rung]!, unit.codes[row]!];
    const [first, last] = bins[dates[row]!]!;
    for (let bin = first; bin <= last; bin++) {
      if (seen[bin] !== code) own[bin]!++;
      seen[bin] = code;
    }
  }
  return counts;
}

/** Tells of each code of a date and each of a rung how many codings in the view have both, where there are any. */
export function eachDate(
  ground: Ground,
  view: View,
  { ignore = 0, everything = false }: { readonly ignore?: number; readonly everything?: boolean },
  tell: (date: number, rung: number, count: number, key: number) => void,
): void {
  const { filter, columns } = ground;
  const width = columns.facets.rung.sets.length;
  const counts = ignore ? countsWithout(ground, view, ignore) : filter.packs.byKey(DATES, everything);
  // Where too few of all pairs occur, those that do are numbered.
  const [dates, rungs] = (!ignore && filter.packs.pack(DATES).codes) || [];
  for (let key = 0, date = 0, rung = 0; key < counts.length; key++, rung++) {
    if (rung === width) {
      rung = 0;
      date++;
    }
    if (counts[key]! > 0) tell(dates ? dates[key]! : date, rungs ? rungs[key]! : rung, counts[key]!, key);
  }
}

function countsWithout({ filter: { mask }, columns }: Ground, view: View, ignore: number): Int32Array {
  const { codes, sets } = columns.facets.rung;
  const calendar = columns.calendars[axisOf(view)];
  const counts = new Int32Array(calendar.sets.length * sets.length);
  for (let row = 0; row < mask.length; row++)
    if ((mask[row]! & ~ignore) === 0) counts[calendar.codes[row]! * sets.length + codes[row]!]!++;
  return counts;
}

/** The first bin that a stretch of days touches, and the last; the first is greater if it touches none. */
type Bins = readonly [first: number, last: number];
const NONE: Bins = [0, -1];

function binsOf(edges: readonly number[], start: number, end: number): Bins {
  return [Math.max(0, binAt(edges, start)), Math.min(edges.length - 2, binAt(edges, end))];
}

/** The bin that a day is in: -1 before the first one, the number of bins after the last. */
function binAt(edges: readonly number[], day: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
