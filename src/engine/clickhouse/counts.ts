import { daysOf } from "../../dossier/days";
import type { View } from "../../store/view";
import { coverageRows } from "../coverage";
import { createEngine } from "../engine";
import { articleHeat as heatOf } from "../heat";
import { axisOf } from "../mask";
import type { ArticleHeat, Coverage, Overview, Relaxation } from "../rows";
import { type Asking, countOf } from "./asking";

export function matched(asking: Asking, view: View, signal: AbortSignal): Promise<number> {
  return asking.number(`SELECT ${countOf(view)} FROM codings WHERE ${asking.where(view)}`, signal);
}

export function total(asking: Asking, view: View): Promise<number> {
  const { count = "codings" } = view;
  return asking.once(`total ${count}`, (signal) => asking.number(`SELECT ${countOf(view)} FROM codings`, signal));
}

/** Those that the date window leaves out only because they have no date. */
export async function undated(asking: Asking, view: View, signal: AbortSignal): Promise<number> {
  if (!asking.clauses(view).has("window")) return 0;
  const rest = `${axisOf(view)}_known = 0 AND ${asking.where(view, ["window"])}`;
  return asking.number(`SELECT ${countOf(view)} FROM codings WHERE ${rest}`, signal);
}

export async function relax(asking: Asking, view: View, signal: AbortSignal): Promise<readonly Relaxation[]> {
  const clauses = [...asking.clauses(view).keys()].sort((a, b) => Number(b === "window") - Number(a === "window"));
  if (clauses.length === 0 || (await matched(asking, view, signal)) > 0) {
    return [];
  }
  const counts = clauses.map((clause) => countOf(view, asking.where(view, [clause])));
  const [line = []] = await asking.ask(`SELECT ${counts.join(", ")} FROM codings`, signal);
  return clauses.map((clause, at) => ({ clause, matched: Number(line[at] ?? 0) }));
}

/** Each day once for each of what the View counts. */
export async function overview(asking: Asking, view: View, signal: AbortSignal): Promise<Overview> {
  const [start, end] = [`${axisOf(view)}_start`, `${axisOf(view)}_end`];
  const where = `WHERE ${axisOf(view)}_known = 1 AND ${asking.where(view, ["window"])}`;
  if ((view.count ?? "codings") === "codings") {
    const lines = await asking.ask(
      `SELECT ${start}, ${end}, count() FROM codings ${where} GROUP BY ${start}, ${end}`,
      signal,
    );
    return summedUp(lines.map(([first, last, count]) => [Number(first), Number(last), Number(count)]));
  }
  const days = `${start} + arrayJoin(range(toUInt32(${end} - ${start} + 1)))`;
  const lines = await asking.ask(`SELECT ${days} AS day, ${countOf(view)} FROM codings ${where} GROUP BY day`, signal);
  const sorted = lines.map(([day, count]) => [Number(day), Number(count)] as const).sort(([a], [b]) => a - b);
  return { days: sorted.map(([day]) => day), counts: sorted.map(([, count]) => count) };
}

/** Stretches of days with a count each, day by day; days with none are left out. */
function summedUp(stretches: readonly (readonly [start: number, end: number, count: number])[]): Overview {
  const changes = new Map<number, number>();
  const change = (day: number, by: number) => changes.set(day, (changes.get(day) ?? 0) + by);
  for (const [start, end, count] of stretches) {
    change(start, count);
    change(end + 1, -count);
  }
  const days: number[] = [];
  const counts: number[] = [];
  const turns = [...changes].sort(([a], [b]) => a - b);
  let sum = 0;
  for (const [at, [day, by]] of turns.entries()) {
    sum += by;
    if (sum === 0) continue;
    for (let on = day; on < (turns[at + 1]?.[0] ?? day); on++) {
      days.push(on);
      counts.push(sum);
    }
  }
  return { days, counts };
}

export async function bitsInView(asking: Asking, view: View, signal: AbortSignal): Promise<Uint8Array> {
  const [size, lines] = await Promise.all([
    total(asking, {}),
    asking.ask(
      `SELECT intDiv(row, 8) AS byte, groupBitOr(bitShiftLeft(1, row % 8)) FROM codings WHERE ${asking.where(view)} GROUP BY byte`,
      signal,
    ),
  ]);
  const bits = new Uint8Array(Math.ceil(size / 8));
  for (const [byte, set] of lines) bits[Number(byte)] = Number(set);
  return bits;
}

/** What the articles are is known here; how many codings of the view each has is asked. */
export async function coverage(asking: Asking, view: View, signal: AbortSignal): Promise<Coverage> {
  const codings = await codingsByArticle(asking, view, signal);
  const engine = await bareEngine(asking);
  const rows = engine.rows(view).part(coverageRows);
  return {
    ...rows,
    articles: rows.articles?.map((one) => ({ ...one, codings: codings.get(one.article) ?? 0 })) ?? null,
  };
}

export async function articleHeat(asking: Asking, view: View, signal: AbortSignal, name: string): Promise<ArticleHeat> {
  const codings = await codingsByArticle(asking, view, signal);
  const engine = await bareEngine(asking);
  const rows = engine.rows({}).part(heatOf(name.split(" ").map(Number)));
  const counts = new Int32Array(rows.codings.length);
  const { edges } = rows;
  const { starts, ends } = await asking.once("dates of articles", async () => datesOf(asking));
  asking.bare.articles.forEach(({ id }, at) => {
    const count = codings.get(id) ?? 0;
    if (count === 0) return;
    for (let bin = 0; bin < counts.length; bin++)
      if (ends[at]! >= edges[bin]! && starts[at]! < edges[bin + 1]!) counts[bin]! += count;
  });
  return { ...rows, codings: counts };
}

export async function codingsByArticle(asking: Asking, view: View, signal: AbortSignal) {
  const lines = await asking.ask(
    `SELECT article, count() FROM codings WHERE ${asking.where(view)} GROUP BY article`,
    signal,
  );
  return new Map(lines.map(([article, count]) => [article as string, Number(count)]));
}

/** The engine over the articles without their codings: it knows dates, titles and venue mentions. */
export function bareEngine(asking: Asking) {
  return asking.once("bare engine", async () => createEngine(asking.bare));
}

function datesOf({ bare }: Asking) {
  const days = bare.articles.map(({ reported }) => daysOf(reported));
  return { starts: days.map(({ start }) => start), ends: days.map(({ end }) => end) };
}
