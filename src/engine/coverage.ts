import type { DayInterval } from "../dossier/days";
import { daysOf } from "../dossier/days";
import { edtfOf } from "../dossier/edtf";
import type { View } from "../store/view";
import type { Ground } from "./ground";
import type { Coverage } from "./rows";

/** An article covers its own days and the six before [codebook, Coverage]. */
const DAYS_BEFORE = 6;
/** More than these are not listed one by one. */
export const MOST_ARTICLES = 400;

/** The stretches are those of the whole dossier: what is covered does not depend on what is looked at. */
export function coverageRows(ground: Ground, view: View): Coverage {
  return { stretches: stretchesOf(ground), reported: reportedOf(ground), articles: articlesOf(ground, view) };
}

/** All of the dossier, if they are few; else those of the window of dates, if they are. */
function articlesOf(ground: Ground, { from, to }: View): Coverage["articles"] {
  const { articles } = ground.dossier;
  const codings = codingsByArticle(ground);
  const whole = articles.length <= MOST_ARTICLES;
  const first = from ? daysOf(from).start : Number.NEGATIVE_INFINITY;
  const last = to ? daysOf(to).start : Number.POSITIVE_INFINITY;
  const { starts, ends } = datesOfArticles(ground);
  const listed: number[] = [];
  for (let at = 0; at < articles.length; at++) {
    if (!whole && (ends[at]! < first || starts[at]! > last)) continue;
    if (listed.push(at) > MOST_ARTICLES) return null;
  }
  return listed.map((at) => {
    const { id, title, reported } = articles[at]!;
    const { interval, uncertain } = edtfOf(reported);
    return { article: id, title, reported: interval, uncertain, codings: codings[at]! };
  });
}

/** Codings in the view by article, in the dossier's order. */
export function codingsByArticle({ dossier, filter, columns }: Ground): Int32Array {
  const { sets } = columns.facets.article;
  const counts = new Int32Array(dossier.articles.length);
  // The values of the facet are the dossier's articles, in its order.
  filter.byCode("article").forEach((count, code) => {
    const at = sets[code]?.[0];
    if (at !== undefined) counts[at] = count;
  });
  return counts;
}

/** By article, in the dossier's order: the first and the last day that its date may mean. */
export function datesOfArticles(ground: Ground): { readonly starts: Int32Array; readonly ends: Int32Array } {
  return ground.once("dates of articles", () => {
    const known = new Map<string, DayInterval>();
    const days = ground.dossier.articles.map(({ reported }) => {
      const interval = known.get(reported) ?? daysOf(reported);
      known.set(reported, interval);
      return interval;
    });
    return { starts: Int32Array.from(days, ({ start }) => start), ends: Int32Array.from(days, ({ end }) => end) };
  });
}

function reportedOf(ground: Ground): readonly DayInterval[] {
  return ground.once("reported", () => {
    const { starts, ends } = datesOfArticles(ground);
    const found = new Map<string, DayInterval>();
    starts.forEach((start, at) => {
      const end = ends[at]!;
      found.set(`${start} ${end}`, { start, end });
    });
    return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  });
}

/** Covered stretches in order; those that touch are one. */
export function stretchesOf(ground: Ground): readonly DayInterval[] {
  return ground.once("stretches", () =>
    merged(reportedOf(ground).map(({ start, end }) => ({ start: start - DAYS_BEFORE, end }))),
  );
}

/** Whether a day of these is covered. */
export function isCovered(stretches: readonly DayInterval[], { start, end }: DayInterval): boolean {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.end < start) low = middle + 1;
    else high = middle;
  }
  return low < stretches.length && stretches[low]!.start <= end;
}

/** Stretches in order, those that overlap or touch made one. */
export function merged(intervals: readonly DayInterval[]): readonly DayInterval[] {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of [...intervals].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && start <= last.end + 1) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}
