import { RUNGS } from "../../dossier/types";
import { parsePin } from "../../store/pin";
import type { View } from "../../store/view";
import { createEngine } from "../engine";
import { axisOf } from "../mask";
import type { StageBins, StageDates, StageHeat, StageRows } from "../rows";
import { MOST_MARKS, stageRows } from "../stages";
import { type Asking, countOf } from "./asking";

/** Counts first; the marks are fetched where they are few enough to be drawn. */
export async function stages(asking: Asking, view: View, signal: AbortSignal): Promise<StageRows> {
  const known = `${axisOf(view)}_known`;
  const where = asking.where(view, ignoredIn(view));
  const counts = [
    countOf(view, "rung != ''"),
    countOf(view, "rung = ''"),
    `countIf(rung != '' AND ${known} = 1)`,
    `countIf(rung != '' AND ${known} = 0)`,
  ];
  const [line = []] = await asking.ask(`SELECT ${counts.join(", ")} FROM codings WHERE ${where}`, signal);
  const [total = 0, withoutStage = 0, dated = 0, undated = 0] = line.map(Number);
  const rest = { dated, undated, withoutStage, total };
  if (dated > MOST_MARKS) return { marks: null, ...rest };
  const claims = await asking.codings(`WHERE rung != '' AND ${known} = 1 AND ${where}`, signal);
  return { ...createEngine(asking.few(claims)).rows(view).part(stageRows), ...rest };
}

export async function stageDates(asking: Asking, view: View, signal: AbortSignal): Promise<StageDates> {
  const axis = axisOf(view);
  const window = asking.clauses(view).get("window") ?? "1";
  const [lines, undatedRung] = await Promise.all([
    asking.ask(
      `SELECT DISTINCT ${axis}_start, ${axis}_end FROM codings WHERE rung != '' AND ${axis}_known = 1 AND ${window}`,
      signal,
    ),
    asking.once("undated rung", async (own) => {
      const rungs = await asking.ask("SELECT DISTINCT rung FROM codings WHERE rung != '' AND said_known = 0", own);
      return rungs.length === 0 ? null : Math.max(...rungs.map(([rung]) => rungAt(rung)));
    }),
  ]);
  const dates = lines.map(([start, end]) => ({ start: Number(start), end: Number(end) }));
  return { dates: dates.sort((a, b) => a.start - b.start || a.end - b.end), undatedRung };
}

/** A date of several days is in each bin that it touches. The numbers behind the name are the bins' edges. */
export async function stageHeat(asking: Asking, view: View, signal: AbortSignal, numbers: string): Promise<StageHeat> {
  const edges = numbers.split(" ").map(Number);
  const heat = async (without: readonly string[]) => {
    const counts = RUNGS.map(() => new Int32Array(edges.length - 1));
    if (edges.length < 2) return counts;
    const axis = axisOf(view);
    // A condition a bin: what comes out of a function of a list, not every version lets be grouped by.
    const bins = edges
      .slice(0, -1)
      .map((first, bin) => countOf(view, `${axis}_end >= ${first} AND ${axis}_start < ${edges[bin + 1]}`));
    const lines = await asking.ask(
      `SELECT rung, ${bins.join(", ")} FROM codings WHERE rung != '' AND ${axis}_known = 1 AND ${asking.where(view, without)} GROUP BY rung`,
      signal,
    );
    for (const [rung, ...own] of lines) counts[rungAt(rung)]!.set(own.map(Number));
    return counts;
  };
  const ignored = ignoredIn(view);
  const [counts, lit] = await Promise.all([heat(ignored), ignored.length > 0 ? heat([]) : null]);
  return { edges, counts, lit };
}

export async function stageBins(asking: Asking, view: View, signal: AbortSignal): Promise<StageBins> {
  const axis = axisOf(view);
  const { first, weeks } = await asking.once(`weeks ${axis}`, async (own) => {
    const [line = []] = await asking.ask(
      `SELECT min(${axis}_start), max(${axis}_start), count() FROM codings WHERE ${axis}_known = 1`,
      own,
    );
    const [start = 0, end = 0, dated = 0] = line.map(Number);
    return dated === 0 ? { first: 0, weeks: 0 } : { first: start, weeks: Math.floor((end - start) / 7) + 1 };
  });
  const lines = await asking.ask(
    `SELECT rung, intDiv(${axis}_start - ${first}, 7) AS week, count() FROM codings WHERE rung != '' AND ${axis}_known = 1 AND ${asking.where(view)} GROUP BY rung, week`,
    signal,
  );
  const counts = RUNGS.map(() => new Int32Array(weeks));
  for (const [rung, week, count] of lines) counts[rungAt(rung)]![Number(week)] = Number(count);
  return { first, weeks, counts };
}

/** A pin of the stages' own dims, and takes nothing away. */
function ignoredIn(view: View): readonly string[] {
  return parsePin(view.pin ?? "")?.kind === "stage" ? ["pin"] : [];
}

function rungAt(rung: unknown): number {
  return (RUNGS as readonly unknown[]).indexOf(rung);
}
