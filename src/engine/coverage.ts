import type { DayInterval } from "../dossier/days";
import { daysOf } from "../dossier/days";
import { edtfOf } from "../dossier/edtf";
import type { Ground } from "./ground";
import type { Coverage } from "./rows";

/** An article covers its own days and the six before [codebook, Coverage]. */
const DAYS_BEFORE = 6;

/** The stretches are those of the whole dossier: what is covered does not depend on what is looked at. */
export function coverageRows(ground: Ground): Coverage {
  const { dossier, filter, columns } = ground;
  const { sets, values } = columns.facets.article;
  const codings = new Map<string, number>();
  filter.byCode("article").forEach((count, code) => {
    for (const index of sets[code] ?? []) codings.set(values[index]!, count);
  });
  return {
    stretches: stretchesOf(ground),
    articles: dossier.articles.map(({ id, title, reported }) => {
      const { interval, uncertain } = edtfOf(reported);
      return { article: id, title, reported: interval, uncertain, codings: codings.get(id) ?? 0 };
    }),
  };
}

/** Covered stretches in order; those that touch are one. */
export function stretchesOf(ground: Ground): readonly DayInterval[] {
  return ground.once("stretches", () => {
    const intervals = ground.dossier.articles.map(({ reported }) => daysOf(reported));
    return merged(intervals.map(({ start, end }) => ({ start: start - DAYS_BEFORE, end })));
  });
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
